#include "graphlayout.h"

#include "graphlayers.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace {

constexpr qreal Margin = 20;
constexpr qreal RingRowGap = 54;
constexpr qreal PairRingGap = 84; // a ring of two
constexpr qreal RingArc = 44;     // how far an edge goes out of a ring
constexpr qreal RingInside = 112; // between its columns
constexpr qreal SingleGap = 18;
constexpr qreal LabelGap = 8;

/// A ring or a node: what the layers are made of.
struct Block
{
    QList<int> nodes;
    QList<QPointF> offsets; // of the nodes, in the block
    QSizeF size;
    bool isRing = false;
    int pairs = 0; // of a ring: rows with a node at either side
};

/// Top, then clockwise: the right column down, the bottom where the number is even, the left column up.
Block ringOf(const QList<int> &nodes, const QList<QSizeF> &sizes, qreal title)
{
    const qsizetype count = nodes.size();
    Block block;
    block.nodes = nodes;
    block.offsets.resize(count);
    block.isRing = true;
    block.pairs = int(count - 1) / 2;
    const auto sizeOf = [&](qsizetype place) { return sizes.at(nodes.at(place)); };
    qreal left = 0;
    qreal right = 0;
    for (int row = 1; row <= block.pairs; ++row) {
        right = std::max(right, sizeOf(row).width());
        left = std::max(left, sizeOf(count - row).width());
    }
    const bool isPair = block.pairs == 0;
    qreal inside = std::max(RingInside, title + 16);
    if (isPair)
        inside = std::max(sizeOf(0).width(), sizeOf(1).width()) + 4 * RingArc;
    const qreal middle = left + inside / 2;
    block.offsets[0] = { middle - sizeOf(0).width() / 2, 0 };
    qreal y = sizeOf(0).height() + (isPair ? PairRingGap : RingRowGap);
    for (int row = 1; row <= block.pairs; ++row) {
        const qsizetype other = count - row;
        block.offsets[row] = { left + inside + (right - sizeOf(row).width()) / 2, y };
        block.offsets[other] = { (left - sizeOf(other).width()) / 2, y };
        y += std::max(sizeOf(row).height(), sizeOf(other).height()) + RingRowGap;
    }
    if (count % 2 == 0) {
        block.offsets[count / 2] = { middle - sizeOf(count / 2).width() / 2, y };
        y += sizeOf(count / 2).height();
    } else {
        y += RingArc - RingRowGap;
    }
    block.size = QSizeF(left + inside + right, y);
    return block;
}

/// A curve that leaves and comes in upright.
void addUpright(QPainterPath &path, QPointF to)
{
    const QPointF from = path.currentPosition();
    const qreal bend = (to.y() - from.y()) / 2;
    path.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
}

/// A quarter of an ellipse: leaves sideways, comes in upright, or the other way round.
void addQuarter(QPainterPath &path, QPointF to, bool sidewaysFirst)
{
    constexpr qreal Round = 0.58;
    const QPointF from = path.currentPosition();
    const QPointF corner = sidewaysFirst ? QPointF(to.x(), from.y()) : QPointF(from.x(), to.y());
    path.cubicTo(from + (corner - from) * Round, to + (corner - to) * Round, to);
}

class Drawing
{
public:
    explicit Drawing(const GraphLayout::Graph &graph)
        : m_graph(graph)
    {
        makeBlocks();
        splitOffSingles();
        placeBlocks();
        placeSingles();
        centre();
        for (int edge = 0; edge < m_graph.edges.size(); ++edge)
            m_layout.edges.append(isInRing(edge) ? ringPath(edge) : QPainterPath());
        drawOthers();
        placeLabels();
    }

    GraphLayout layout() && { return std::move(m_layout); }

private:
    void makeBlocks()
    {
        m_blockOf.fill(-1, m_graph.nodes.size());
        m_placeIn.fill(0, m_graph.nodes.size());
        for (const QList<int> &ring : m_graph.rings) {
            const bool isFree = ring.size() > 1 && std::ranges::all_of(ring, [this](int node) {
                                    return m_blockOf.at(node) < 0;
                                });
            m_ringBlocks.append(isFree ? int(m_blocks.size()) : -1);
            if (isFree)
                addBlock(ringOf(ring, m_graph.nodes, m_graph.ringTitle.width()));
        }
        for (int node = 0; node < m_graph.nodes.size(); ++node) {
            if (m_blockOf.at(node) < 0)
                addBlock({ { node }, { QPointF() }, m_graph.nodes.at(node) });
        }
    }

    void addBlock(const Block &block)
    {
        for (int place = 0; place < block.nodes.size(); ++place) {
            m_blockOf[block.nodes.at(place)] = int(m_blocks.size());
            m_placeIn[block.nodes.at(place)] = place;
        }
        m_blocks.append(block);
    }

    void splitOffSingles()
    {
        QSet<int> joined;
        for (const GraphLayout::Edge &edge : m_graph.edges)
            joined.unite({ m_blockOf.at(edge.from), m_blockOf.at(edge.to) });
        for (int block = 0; block < m_blocks.size(); ++block)
            (joined.contains(block) ? m_layered : m_singles).append(block);
    }

    void placeBlocks()
    {
        QHash<int, int> numbers;
        QList<QSizeF> sizes;
        for (const int block : std::as_const(m_layered)) {
            numbers.insert(block, int(sizes.size()));
            sizes.append(m_blocks.at(block).size);
        }
        QHash<std::pair<int, int>, int> known;
        QList<std::pair<int, int>> edges;
        for (const GraphLayout::Edge &edge : m_graph.edges) {
            const std::pair<int, int> ends { numbers.value(m_blockOf.at(edge.from)),
                                             numbers.value(m_blockOf.at(edge.to)) };
            if (ends.first != ends.second && !known.contains(ends)) {
                known.insert(ends, int(edges.size()));
                edges.append(ends);
            }
            m_layerEdges.append(known.value(ends, -1));
        }
        const GraphLayers layers(sizes, edges);
        m_layout.nodes.resize(m_graph.nodes.size());
        for (const int block : std::as_const(m_layered))
            placeBlock(m_blocks.at(block), layers.placeOf(numbers.value(block)));
        for (int edge = 0; edge < m_layerEdges.size(); ++edge)
            m_ways.append(m_layerEdges.at(edge) < 0 ? QList<QPointF>() : layers.wayOf(m_layerEdges.at(edge)));
        m_layout.size = layers.size();
    }

    void placeBlock(const Block &block, QPointF place)
    {
        for (qsizetype i = 0; i < block.nodes.size(); ++i)
            m_layout.nodes[block.nodes.at(i)] = QRectF(place + block.offsets.at(i),
                                                       m_graph.nodes.at(block.nodes.at(i)));
    }

    // In rows as wide as the view, or as what stands above.
    void placeSingles()
    {
        const qreal width = std::max(m_graph.width - 2 * Margin, m_layout.size.width());
        m_singlesTop = m_layout.size.height() + (m_layered.isEmpty() ? 0 : RingRowGap);
        QPointF place(0, m_singlesTop);
        qreal height = 0;
        for (const int block : std::as_const(m_singles)) {
            const QSizeF size = m_blocks.at(block).size;
            if (place.x() > 0 && place.x() + size.width() > width) {
                place = { 0, place.y() + height + SingleGap };
                height = 0;
            }
            placeBlock(m_blocks.at(block), place);
            m_singlesWidth = std::max(m_singlesWidth, place.x() + size.width());
            place.rx() += size.width() + SingleGap;
            height = std::max(height, size.height());
        }
        if (!m_singles.isEmpty())
            m_layout.size.setHeight(place.y() + height);
    }

    void centre()
    {
        const qreal inner = std::max({ m_graph.width - 2 * Margin, m_layout.size.width(), m_singlesWidth });
        const QPointF graph(Margin + (inner - m_layout.size.width()) / 2, Margin);
        const QPointF singles(Margin + (inner - m_singlesWidth) / 2, Margin);
        for (int node = 0; node < m_graph.nodes.size(); ++node)
            m_layout.nodes[node].translate(m_singles.contains(m_blockOf.at(node)) ? singles : graph);
        for (QList<QPointF> &way : m_ways) {
            for (QPointF &point : way)
                point += graph;
        }
        m_layout.size = QSizeF(inner + 2 * Margin, m_layout.size.height() + 2 * Margin);
    }

    const Block &blockOf(int node) const { return m_blocks.at(m_blockOf.at(node)); }

    /// Whether the edge leads from a node of a ring to the next one.
    bool isInRing(int edge) const
    {
        const GraphLayout::Edge &ends = m_graph.edges.at(edge);
        const Block &block = blockOf(ends.from);
        return block.isRing && m_blockOf.at(ends.from) == m_blockOf.at(ends.to)
            && (m_placeIn.at(ends.from) + 1) % block.nodes.size() == m_placeIn.at(ends.to);
    }

    enum class Side : quint8 { Top, Right, Bottom, Left };

    Side sideOf(int node) const
    {
        const Block &block = blockOf(node);
        const int place = m_placeIn.at(node);
        if (place == 0)
            return Side::Top;
        if (place <= block.pairs)
            return Side::Right;
        return block.nodes.size() % 2 == 0 && place == block.nodes.size() / 2 ? Side::Bottom : Side::Left;
    }

    QPainterPath ringPath(int edge) const
    {
        const QRectF from = m_layout.nodes.at(m_graph.edges.at(edge).from);
        const QRectF to = m_layout.nodes.at(m_graph.edges.at(edge).to);
        const Side begin = sideOf(m_graph.edges.at(edge).from);
        const Side end = sideOf(m_graph.edges.at(edge).to);
        const auto topOf = [](const QRectF &r) { return QPointF(r.center().x(), r.top()); };
        const auto bottomOf = [](const QRectF &r) { return QPointF(r.center().x(), r.bottom()); };
        const auto rightOf = [](const QRectF &r) { return QPointF(r.right(), r.center().y()); };
        const auto leftOf = [](const QRectF &r) { return QPointF(r.left(), r.center().y()); };
        QPainterPath path;
        if (begin == Side::Top && end == Side::Right) {
            path.moveTo(rightOf(from));
            addQuarter(path, topOf(to), true);
        } else if (begin == Side::Right && end == Side::Bottom) {
            path.moveTo(bottomOf(from));
            addQuarter(path, rightOf(to), false);
        } else if (begin == Side::Bottom && end == Side::Left) {
            path.moveTo(leftOf(from));
            addQuarter(path, bottomOf(to), true);
        } else if (begin == Side::Left && end == Side::Top) {
            path.moveTo(topOf(from));
            addQuarter(path, leftOf(to), false);
        } else if (begin == end) {
            path.moveTo(begin == Side::Right ? bottomOf(from) : topOf(from));
            path.lineTo(begin == Side::Right ? topOf(to) : bottomOf(to));
        } else if (begin == Side::Right) { // below the last pair
            const QPointF arc(0, RingArc);
            path.moveTo(bottomOf(from));
            path.cubicTo(path.currentPosition() + arc, bottomOf(to) + arc, bottomOf(to));
        } else { // a ring of two
            const QPointF arc(begin == Side::Top ? 1.6 * RingArc : -1.6 * RingArc, 0);
            path.moveTo(begin == Side::Top ? rightOf(from) : leftOf(from));
            const QPointF last = begin == Side::Top ? rightOf(to) : leftOf(to);
            path.cubicTo(path.currentPosition() + arc, last + arc, last);
        }
        return path;
    }

    // An edge comes in at the top and leaves at the bottom, or the other way round where it leads upwards.
    // Those at one side of a node stand beside each other in the order of where they come from.
    void drawOthers()
    {
        QHash<std::pair<int, bool>, QList<std::pair<qreal, int>>> ends; // by node and side; edge, -1 - edge
        for (int edge = 0; edge < m_graph.edges.size(); ++edge) {
            if (isInRing(edge))
                continue;
            const auto [from, to] = endsOf(edge);
            const bool isDown = m_layout.nodes.at(from).center().y() <= m_layout.nodes.at(to).center().y();
            const QList<QPointF> &way = m_ways.at(edge);
            const qreal begin = way.isEmpty() ? m_layout.nodes.at(from).center().x() : way.last().x();
            const qreal end = way.isEmpty() ? m_layout.nodes.at(to).center().x() : way.first().x();
            ends[{ from, isDown }].append({ end, edge });
            ends[{ to, !isDown }].append({ begin, -1 - edge });
        }
        for (auto side = ends.begin(); side != ends.end(); ++side) {
            std::ranges::stable_sort(*side);
            for (qsizetype i = 0; i < side->size(); ++i)
                m_anchors.insert(side->at(i).second, anchor(side.key().first, side.key().second,
                                                            qreal(i + 1) / qreal(side->size() + 1)));
        }
        for (int edge = 0; edge < m_graph.edges.size(); ++edge) {
            if (!isInRing(edge))
                m_layout.edges[edge] = path(edge);
        }
    }

    std::pair<int, int> endsOf(int edge) const
    {
        return { m_graph.edges.at(edge).from, m_graph.edges.at(edge).to };
    }

    // In a ring the middle belongs to the ring's own edges: the others keep to the outer half.
    QPointF anchor(int node, bool atBottom, qreal share) const
    {
        const QRectF box = m_layout.nodes.at(node);
        const Side side = blockOf(node).isRing ? sideOf(node) : Side::Top;
        qreal left = box.left() + 8;
        qreal width = box.width() - 16;
        if (side == Side::Left || side == Side::Right) {
            width = width / 2 - 4;
            left = side == Side::Left ? left : box.right() - 8 - width;
        }
        return { left + width * share, atBottom ? box.bottom() : box.top() };
    }

    QPainterPath path(int edge) const
    {
        const QPointF end = m_anchors.value(-1 - edge);
        const QList<QPointF> &way = m_ways.at(edge);
        QPainterPath path;
        if (const auto side = sideStart(edge, end)) {
            path.moveTo(*side);
            addQuarter(path, end, true);
            return path;
        }
        path.moveTo(m_anchors.value(edge));
        for (qsizetype i = 0; i + 1 < way.size(); i += 2) {
            addUpright(path, way.at(i));
            path.lineTo(way.at(i + 1));
        }
        addUpright(path, end);
        return path;
    }

    /// Where an edge may leave a node sideways, as looks best where its end is far out: nothing stands in its
    /// way, and no other edge leaves there.
    std::optional<QPointF> sideStart(int edge, QPointF end) const
    {
        const auto [from, to] = endsOf(edge);
        const QRectF box = m_layout.nodes.at(from);
        const bool isLeft = end.x() < box.left() - 24;
        if (!m_ways.at(edge).isEmpty() || end.y() < box.bottom() || (!isLeft && end.x() < box.right() + 24)
            || blockOf(from).isRing)
            return std::nullopt;
        for (int other = 0; other < m_graph.edges.size(); ++other) {
            const qreal otherX = m_anchors.value(-1 - other).x();
            if (other != edge && m_graph.edges.at(other).from == from
                && (isLeft ? otherX < box.left() : otherX > box.right()))
                return std::nullopt;
        }
        const QPointF start(isLeft ? box.left() : box.right(), box.center().y());
        const QRectF swept = QRectF(start, end).normalized().adjusted(-4, -4, 4, 4);
        for (int node = 0; node < m_layout.nodes.size(); ++node) {
            if (node != from && node != to && m_layout.nodes.at(node).intersects(swept)
                && isOutside(start, end, m_layout.nodes.at(node)))
                return std::nullopt;
        }
        return start;
    }

    /// Whether a box is on the outer side of the curve's chord, where the curve is.
    static bool isOutside(QPointF start, QPointF end, const QRectF &box)
    {
        const QPointF corner(end.x(), start.y());
        const auto sideOfChord = [&](QPointF p) {
            return (end.x() - start.x()) * (p.y() - start.y()) - (end.y() - start.y()) * (p.x() - start.x());
        };
        const qreal outer = sideOfChord(corner);
        for (const QPointF p : { box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight() }) {
            if (sideOfChord(p) * outer > 0)
                return true;
        }
        return false;
    }

    void placeLabels()
    {
        for (const int block : std::as_const(m_ringBlocks)) {
            QRectF title;
            if (block >= 0) {
                QRectF ring;
                const Block &nodes = m_blocks.at(block);
                for (const int node : nodes.nodes)
                    ring |= m_layout.nodes.at(node);
                title = QRectF(QPointF(), m_graph.ringTitle);
                title.moveCenter(ring.center());
                if (nodes.pairs > 0) // between the nodes of the middle row
                    title.moveCenter(
                        { ring.center().x(),
                          m_layout.nodes.at(nodes.nodes.at((nodes.pairs + 1) / 2)).center().y() });
                if (!isFree(title))
                    title = QRectF();
            }
            m_layout.titles.append(title);
        }
        for (int edge = 0; edge < m_graph.edges.size(); ++edge)
            m_layout.labels.append(labelOf(edge));
    }

    bool isFree(const QRectF &label) const
    {
        const QRectF room = label.adjusted(-2, -2, 2, 2);
        const auto overlaps = [&room](const QRectF &other) { return other.intersects(room); };
        return QRectF(QPointF(), m_layout.size).contains(label)
            && std::ranges::none_of(m_layout.nodes, overlaps)
            && std::ranges::none_of(m_layout.titles, overlaps)
            && std::ranges::none_of(m_layout.labels, overlaps);
    }

    static bool touches(const QPainterPath &path, const QRectF &label)
    {
        constexpr int Samples = 32;
        for (int i = 0; i <= Samples; ++i) {
            if (label.adjusted(-3, -3, 3, 3).contains(path.pointAtPercent(qreal(i) / Samples)))
                return true;
        }
        return false;
    }

    // Beside the line within a ring, elsewhere on it.
    QRectF labelOf(int edge) const
    {
        const QSizeF size = m_graph.edges.at(edge).label;
        if (size.isEmpty())
            return {};
        const QPainterPath &path = m_layout.edges.at(edge);
        QRectF label(QPointF(), size);
        if (isInRing(edge)) {
            const qreal inner = ringMiddle(edge);
            for (const qreal share : { 0.62, 0.5, 0.38, 0.75, 0.25, 0.85, 0.15 }) {
                const QPointF point = path.pointAtPercent(share);
                const qreal aside = size.width() / 2 + LabelGap;
                label.moveCenter(point + QPointF(point.x() < inner ? aside : -aside, 0));
                if (isFree(label) && !touches(path, label))
                    return label;
            }
        }
        for (const qreal share : { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 }) {
            label.moveCenter(path.pointAtPercent(share));
            if (isFree(label))
                return label;
        }
        return {};
    }

    qreal ringMiddle(int edge) const
    {
        QRectF ring;
        for (const int node : blockOf(m_graph.edges.at(edge).from).nodes)
            ring |= m_layout.nodes.at(node);
        return ring.center().x();
    }

    const GraphLayout::Graph &m_graph;
    GraphLayout m_layout;
    QList<Block> m_blocks;
    QList<int> m_blockOf;    // by node
    QList<int> m_placeIn;    // by node: in its block
    QList<int> m_ringBlocks; // by ring, -1 for one that is none
    QList<int> m_layered;    // blocks with edges
    QList<int> m_singles;    // the others
    QList<int> m_layerEdges; // by edge: the edge of the layers, -1 within a block
    QList<QList<QPointF>> m_ways;
    QHash<int, QPointF> m_anchors; // of edge where it begins, of -1 - edge where it ends
    qreal m_singlesTop = 0;
    qreal m_singlesWidth = 0;
};

} // namespace

GraphLayout GraphLayout::of(const Graph &graph)
{
    return Drawing(graph).layout();
}
