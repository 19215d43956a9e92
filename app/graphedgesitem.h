#pragma once

#include "sharpitem.h"
#include "waitinggraphmodel.h"

#include <QColor>
#include <QPointer>

/// The lines of a waiting graph: solid where something is held by a task or a task awaits another one, dotted
/// where a task stands in a line, with an arrow head at what is needed.
class GraphEdgesItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(WaitingGraphModel *graph READ graph WRITE setGraph NOTIFY graphChanged)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY colorChanged)
    /// Of the lines of a circle.
    Q_PROPERTY(QColor danger MEMBER m_danger WRITE setDanger NOTIFY dangerChanged)

public:
    explicit GraphEdgesItem(QQuickItem *parent = nullptr);

    WaitingGraphModel *graph() const { return m_graph; }
    void setGraph(WaitingGraphModel *graph);
    void setColor(const QColor &color);
    void setDanger(const QColor &color);

    void paint(QPainter *painter) override;

signals:
    void graphChanged();
    void colorChanged();
    void dangerChanged();

private:
    void paintEdge(QPainter *painter, const WaitingGraphModel::Edge &edge) const;

    QPointer<WaitingGraphModel> m_graph;
    QColor m_color = Qt::gray;
    QColor m_danger = Qt::red;
};
