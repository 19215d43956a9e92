#include "graphlayers.h"

#include <algorithm>

namespace {

constexpr qreal LayerGap = 54;
constexpr qreal BlockGap = 28;
/// Of the place that an edge takes in a layer that it only passes.
constexpr QSizeF WaySize(12, 0);
constexpr int Sweeps = 4;

/// The middles nearest to the wanted ones (by the sum of squares) at which neighbours keep their distances.
QList<qreal> spaced(const QList<qreal> &wanted, const QList<qreal> &distances)
{
    struct Pool
    {
        qreal sum = 0;
        int count = 0;
        qreal mean() const { return sum / count; }
    };
    QList<qreal> offsets;
    QList<Pool> pools;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        offsets.append(i == 0 ? 0 : offsets.last() + distances.at(i - 1));
        pools.append({ wanted.at(i) - offsets.at(i), 1 });
        while (pools.size() > 1 && pools.at(pools.size() - 2).mean() > pools.last().mean()) {
            const Pool last = pools.takeLast();
            pools.last().sum += last.sum;
            pools.last().count += last.count;
        }
    }
    QList<qreal> middles;
    for (const Pool &pool : std::as_const(pools)) {
        for (int i = 0; i < pool.count; ++i)
            middles.append(pool.mean() + offsets.at(middles.size()));
    }
    return middles;
}

} // namespace

GraphLayers::GraphLayers(const QList<QSizeF> &blocks, const QList<std::pair<int, int>> &edges)
    : m_edges(edges)
    , m_blocks(blocks.size())
{
    for (const QSizeF &size : blocks)
        m_items.append({ size, 0, 0, 0, {}, {} });
    findUpward();
    assignLayers();
    addWays();
    order();
    spread();
    stack();
    finish();
}

// An edge to a block from which one has come, on the way down from the first one that nobody leads to.
void GraphLayers::findUpward()
{
    m_isUpward.fill(false, m_edges.size());
    QList<QList<int>> out(m_items.size());
    for (int i = 0; i < m_edges.size(); ++i)
        out[m_edges.at(i).first].append(i);
    enum Mark { New, Open, Closed };
    QList<Mark> marks(m_items.size(), New);
    const auto walk = [&](const auto &self, int block) -> void {
        marks[block] = Open;
        for (const int edge : std::as_const(out[block])) {
            const int next = m_edges.at(edge).second;
            m_isUpward[edge] = marks.at(next) == Open;
            if (marks.at(next) == New)
                self(self, next);
        }
        marks[block] = Closed;
    };
    QList<bool> hasEntry(m_items.size(), false);
    for (const auto &[from, to] : std::as_const(m_edges))
        hasEntry[to] = true;
    for (const bool entry : { false, true }) {
        for (int block = 0; block < m_items.size(); ++block) {
            if (marks.at(block) == New && hasEntry.at(block) == entry)
                walk(walk, block);
        }
    }
}

void GraphLayers::assignLayers()
{
    // Without the upward ones the edges form no circle, so this comes to an end.
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < m_edges.size(); ++i) {
            const int high = m_isUpward.at(i) ? m_edges.at(i).second : m_edges.at(i).first;
            const int low = m_isUpward.at(i) ? m_edges.at(i).first : m_edges.at(i).second;
            if (m_items.at(low).layer > m_items.at(high).layer)
                continue;
            m_items[low].layer = m_items.at(high).layer + 1;
            changed = true;
        }
    }
    for (int block = 0; block < m_items.size(); ++block) {
        m_layers.resize(std::max(m_layers.size(), qsizetype(m_items.at(block).layer + 1)));
        m_layers[m_items.at(block).layer].append(block);
    }
}

void GraphLayers::addWays()
{
    for (int i = 0; i < m_edges.size(); ++i) {
        const int low = m_isUpward.at(i) ? m_edges.at(i).first : m_edges.at(i).second;
        int above = m_isUpward.at(i) ? m_edges.at(i).second : m_edges.at(i).first;
        QList<int> way;
        for (int layer = m_items.at(above).layer + 1; layer <= m_items.at(low).layer; ++layer) {
            int item = low;
            if (layer < m_items.at(low).layer) {
                item = int(m_items.size());
                m_items.append({ WaySize, layer, 0, 0, {}, {} });
                m_layers[layer].append(item);
                way.append(item);
            }
            m_items[above].below.append(item);
            m_items[item].above.append(above);
            above = item;
        }
        m_wayItems.append(way);
    }
}

void GraphLayers::order()
{
    for (int sweep = 0; sweep < Sweeps; ++sweep) {
        for (qsizetype layer = 1; layer < m_layers.size(); ++layer)
            sortLayer(m_layers[layer], true);
        for (qsizetype layer = m_layers.size() - 2; layer >= 0; --layer)
            sortLayer(m_layers[layer], false);
    }
}

/// By the mean place of the neighbours in the layer above or below; who has none keeps its own.
void GraphLayers::sortLayer(QList<int> &layer, bool byAbove)
{
    for (const QList<int> &items : std::as_const(m_layers)) {
        for (qsizetype place = 0; place < items.size(); ++place)
            m_items[items.at(place)].middle = qreal(place) / qreal(items.size());
    }
    QList<std::pair<qreal, int>> places;
    for (const int item : std::as_const(layer)) {
        const QList<int> &neighbours = byAbove ? m_items.at(item).above : m_items.at(item).below;
        qreal sum = 0;
        for (const int neighbour : neighbours)
            sum += m_items.at(neighbour).middle;
        places.append(
            { neighbours.isEmpty() ? m_items.at(item).middle : sum / qreal(neighbours.size()), item });
    }
    std::ranges::stable_sort(places, {}, &std::pair<qreal, int>::first);
    for (qsizetype i = 0; i < layer.size(); ++i)
        layer[i] = places.at(i).second;
}

void GraphLayers::spread()
{
    for (Item &item : m_items)
        item.middle = 0;
    for (QList<int> &layer : m_layers)
        placeLayer(layer, true);
    for (int sweep = 0; sweep < Sweeps; ++sweep) {
        for (qsizetype layer = m_layers.size() - 2; layer >= 0; --layer)
            placeLayer(m_layers.at(layer), false);
        for (qsizetype layer = 1; layer < m_layers.size(); ++layer)
            placeLayer(m_layers.at(layer), true);
    }
}

void GraphLayers::placeLayer(const QList<int> &layer, bool byAbove)
{
    QList<qreal> wanted;
    QList<qreal> distances;
    for (qsizetype i = 0; i < layer.size(); ++i) {
        const Item &item = m_items.at(layer.at(i));
        const QList<int> &neighbours = byAbove ? item.above : item.below;
        qreal sum = 0;
        for (const int neighbour : neighbours)
            sum += m_items.at(neighbour).middle;
        wanted.append(neighbours.isEmpty() ? item.middle : sum / qreal(neighbours.size()));
        if (i > 0)
            distances.append((m_items.at(layer.at(i - 1)).size.width() + item.size.width()) / 2 + BlockGap);
    }
    const QList<qreal> middles = spaced(wanted, distances);
    for (qsizetype i = 0; i < layer.size(); ++i)
        m_items[layer.at(i)].middle = middles.at(i);
}

void GraphLayers::stack()
{
    qreal top = 0;
    for (const QList<int> &layer : std::as_const(m_layers)) {
        qreal height = 0;
        for (const int item : layer) {
            m_items[item].top = top;
            height = std::max(height, m_items.at(item).size.height());
        }
        for (const int item : layer) {
            if (m_items.at(item).size.height() == 0)
                m_items[item].size.setHeight(height); // an edge passes the whole layer
        }
        top += height + LayerGap;
    }
    m_size.setHeight(std::max(qreal(0), top - LayerGap));
}

void GraphLayers::finish()
{
    qreal left = 0;
    qreal right = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        left = i == 0 ? item.middle - item.size.width() / 2
                      : std::min(left, item.middle - item.size.width() / 2);
        right = i == 0 ? item.middle + item.size.width() / 2
                       : std::max(right, item.middle + item.size.width() / 2);
    }
    m_size.setWidth(right - left);
    for (qsizetype i = 0; i < m_blocks; ++i) {
        const Item &item = m_items.at(i);
        m_places.append({ item.middle - item.size.width() / 2 - left, item.top });
    }
    for (qsizetype edge = 0; edge < m_edges.size(); ++edge) {
        QList<QPointF> way;
        for (const int i : m_wayItems.at(edge)) {
            const Item &item = m_items.at(i);
            way.append({ item.middle - left, item.top });
            way.append({ item.middle - left, item.top + item.size.height() });
        }
        if (m_isUpward.at(edge))
            std::ranges::reverse(way);
        m_ways.append(way);
    }
}
