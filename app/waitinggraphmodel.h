#pragma once

#include "graphlayout.h"
#include "moment.h"
#include "rowmodel.h"
#include "trace/resourcenames.h"
#include "trace/waitinggraph.h"

#include <QHash>
#include <QString>
#include <QVariantList>

/// Who waits for whom or what at the playhead, laid out to be drawn.
///
/// Rows are the boxes. Where there are many, those that are alike in everything but their names stand as
/// one ("12 × fetch"); what is beyond MostBoxes even then is only counted.
class WaitingGraphModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Of the view, in pixels; the graph is laid out for it.
    Q_PROPERTY(qreal viewWidth READ viewWidth WRITE setViewWidth NOTIFY viewWidthChanged)
    Q_PROPERTY(qreal contentWidth READ contentWidth NOTIFY changed)
    Q_PROPERTY(qreal contentHeight READ contentHeight NOTIFY changed)
    /// {text, x, y, width, height, inCircle} of the edges that have room for one.
    Q_PROPERTY(QVariantList labels READ labels NOTIFY changed)
    /// {note, x, y, width, height} of each circle that is drawn as one.
    Q_PROPERTY(QVariantList circles READ circles NOTIFY changed)
    /// Whether some tasks wait for each other.
    Q_PROPERTY(bool hasCircle READ hasCircle NOTIFY changed)
    /// Boxes that are not shown.
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY changed)

public:
    static constexpr qsizetype MostSingles = 16; ///< boxes; more of them stand together where they can
    static constexpr qsizetype LeastAlike = 3;   ///< that stand together
    static constexpr qsizetype MostBoxes = 200;

    /// A line between two boxes.
    struct Edge
    {
        QPainterPath path;
        trace::WaitingGraph::Link link = trace::WaitingGraph::Link::Awaits;
        bool inCircle = false;
    };

    explicit WaitingGraphModel(QObject *parent = nullptr);

    void show(const Moment &moment, const trace::ResourceNames &names);

    qreal viewWidth() const { return m_viewWidth; }
    void setViewWidth(qreal width);
    qreal contentWidth() const { return m_layout.size.width(); }
    qreal contentHeight() const { return m_layout.size.height(); }
    QVariantList labels() const { return m_labels; }
    QVariantList circles() const { return m_circles; }
    bool hasCircle() const { return !m_graph.circles.isEmpty(); }
    int hiddenCount() const { return m_hidden; }
    const QList<Edge> &edges() const { return m_edges; }

signals:
    void viewWidthChanged();
    void changed();

private:
    using Graph = trace::WaitingGraph;
    /// What a box says.
    struct Box
    {
        Graph::Node node;
        int count = 1; ///< nodes that it stands for
        int hue = 0;
        int line = 0;
        QString label;
        QString detail; ///< below the name
        QString state;  ///< of a task
        QString spoken; ///< what it is, for a screen reader
        QString why;
    };

    void mergeAlike(const trace::Snapshot &snapshot);
    QList<QString> likenesses(const trace::Snapshot &snapshot) const;
    void keepOnly(const QList<int> &boxes);
    void nameBoxes(const Moment &moment, const trace::ResourceNames &names);
    static QString whyOf(const Box &box, const Moment &moment);
    void nameTask(Box &box, const Moment &moment) const;
    void nameResource(Box &box, const Moment &moment, const trace::ResourceNames &names) const;
    void layOut();
    QSizeF sizeOf(const Box &box) const;
    QSizeF sizeOfLabel(const QString &text) const;
    static QString wordOf(Graph::Link link);
    QString noteOf(const QList<int> &circle) const;
    Row rowOf(int box) const;

    Graph m_graph; // boxes and their edges
    QList<Box> m_boxes;
    GraphLayout m_layout;
    QList<Edge> m_edges;
    QVariantList m_labels;
    QVariantList m_circles;
    int m_hidden = 0;
    qreal m_viewWidth = 480;
};
