#pragma once

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <utility>

/// The layers of a layered drawing: rectangles ("blocks") joined by edges, each below those that lead to it.
///
/// An edge over several layers gets a narrow place of its own in each layer between. Blocks do not overlap.
class GraphLayers
{
public:
    /// edges are pairs of blocks; where they go round in circles, some lead upwards.
    GraphLayers(const QList<QSizeF> &blocks, const QList<std::pair<int, int>> &edges);

    /// Top left corner of a block.
    QPointF placeOf(int block) const { return m_places.at(block); }
    /// The points between the ends of an edge through which it goes, in its direction.
    const QList<QPointF> &wayOf(int edge) const { return m_ways.at(edge); }
    QSizeF size() const { return m_size; }

private:
    /// A block or a place of an edge.
    struct Item
    {
        QSizeF size;
        int layer = 0;
        qreal middle = 0; // x
        qreal top = 0;
        QList<int> above; // items of the layer before that lead here
        QList<int> below;
    };

    void findUpward();
    void assignLayers();
    void addWays();
    void order();
    void sortLayer(QList<int> &layer, bool byAbove);
    void spread();
    void placeLayer(const QList<int> &layer, bool byAbove);
    void stack();
    void finish();

    QList<std::pair<int, int>> m_edges; // as given
    qsizetype m_blocks = 0;
    QList<bool> m_isUpward;       // by edge
    QList<Item> m_items;          // the blocks first
    QList<QList<int>> m_layers;   // items, from left to right
    QList<QList<int>> m_wayItems; // by edge, from top to bottom
    QList<QPointF> m_places;
    QList<QList<QPointF>> m_ways;
    QSizeF m_size;
};
