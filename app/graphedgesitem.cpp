#include "graphedgesitem.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {
constexpr qreal HeadLength = 10;
constexpr qreal HeadWidth = 8;
} // namespace

GraphEdgesItem::GraphEdgesItem(QQuickItem *parent)
    : SharpItem(parent)
{
}

void GraphEdgesItem::setGraph(WaitingGraphModel *graph)
{
    if (graph == m_graph)
        return;
    if (m_graph)
        m_graph->disconnect(this);
    m_graph = graph;
    if (m_graph)
        connect(m_graph, &WaitingGraphModel::changed, this, [this] { update(); });
    emit graphChanged();
    update();
}

void GraphEdgesItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void GraphEdgesItem::setDanger(const QColor &color)
{
    if (color == m_danger)
        return;
    m_danger = color;
    emit dangerChanged();
    update();
}

// Circles last, so that they lie above the rest.
void GraphEdgesItem::paint(QPainter *painter)
{
    if (!m_graph)
        return;
    for (const bool inCircle : { false, true }) {
        for (const WaitingGraphModel::Edge &edge : m_graph->edges()) {
            if (edge.inCircle == inCircle && !edge.path.isEmpty())
                paintEdge(painter, edge);
        }
    }
}

void GraphEdgesItem::paintEdge(QPainter *painter, const WaitingGraphModel::Edge &edge) const
{
    const QColor color = edge.inCircle ? m_danger : m_color;
    QPen pen(color, edge.inCircle ? 2 : 1.25, Qt::SolidLine, Qt::RoundCap);
    if (edge.link == trace::WaitingGraph::Link::WaitsFor) {
        pen.setWidthF(edge.inCircle ? 2.5 : 1.75);
        pen.setDashPattern({ 0.1, 2.2 });
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(edge.path);

    // The head points where the line has gone on the length of the head.
    const qreal length = edge.path.length();
    const QPointF tip = edge.path.pointAtPercent(1);
    const QPointF base = edge.path.pointAtPercent(
        std::clamp(1 - HeadLength / std::max(length, HeadLength), 0.0, 1.0));
    const QLineF axis(base, tip);
    if (axis.length() < 1)
        return;
    const QPointF along = (tip - base) / axis.length();
    const QPointF across(-along.y(), along.x());
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(QPolygonF { tip, tip - along * HeadLength + across * HeadWidth / 2,
                                     tip - along * HeadLength - across * HeadWidth / 2 });
}
