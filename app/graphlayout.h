#pragma once

#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QSizeF>

/// Where the boxes and lines of a graph go; a pure function of its input, in pixels from 0, 0.
///
/// Who waits stands above what it waits for, in layers. A ring (a closed way along the edges) is laid out as
/// one: clockwise, the first node on top, so that it can be seen to be closed. Nodes without an edge stand in
/// rows below. Invariants: nodes do not overlap each other; a label that is shown lies within size, and on no
/// node and no other label.
struct GraphLayout
{
    struct Edge
    {
        int from = 0; ///< index of a node
        int to = 0;   ///< another one
        QSizeF label; ///< room for its label; empty for none
    };
    struct Graph
    {
        QList<QSizeF> nodes;
        QList<Edge> edges;
        /// Nodes, each with an edge to the next one and the last one to the first. Of rings that share a
        /// node only the first is laid out as one.
        QList<QList<int>> rings;
        QSizeF ringTitle; ///< room in the middle of a ring
        qreal width = 0;  ///< of the view: what is narrower stands in its middle
    };

    QList<QRectF> nodes;
    QList<QPainterPath> edges; ///< from the edge of one node to that of the other
    QList<QRectF> labels;      ///< of the edges; empty where there is no place for one
    QList<QRectF> titles;      ///< of the rings; empty for one that is not laid out as a ring
    QSizeF size;

    static GraphLayout of(const Graph &graph);
};
