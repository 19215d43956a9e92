#pragma once

#include "beatmodel.h"
#include "palette.h"
#include "timelinelayer.h"
#include "timelineview.h"

#include <QPointer>
#include <QQuickItem>

/// The whole run in a strip: a bar for each step of each task, the part that the timeline shows, the numbers
/// of the beats and the playhead. On the axis of the view.
///
/// A click or drag seeks; a drag that begins inside the shown part, away from the playhead, pans.
class ScrubberItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(TimelineView *view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(BeatModel *beats READ beats WRITE setBeats NOTIFY beatsChanged)
    /// "light", "dark" or "high-contrast".
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    /// Pixel behind which nothing is drawn, since it may not be seen yet.
    Q_PROPERTY(double veilX READ veilX NOTIFY veilChanged)

public:
    static constexpr double TrackTop = 4;
    static constexpr double TrackHeight = 25;
    static constexpr double Padding = 12; ///< on either side of the run

    explicit ScrubberItem(QQuickItem *parent = nullptr);

    TimelineView *view() const { return m_view; }
    void setView(TimelineView *view);
    /// Not owned; may be nullptr.
    BeatModel *beats() const { return m_beats; }
    void setBeats(BeatModel *beats);
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);

    /// Pixel of a position on the view's axis, and back.
    double toX(double position) const;
    double fromX(double x) const;
    double veilX() const;

signals:
    void viewChanged();
    void beatsChanged();
    void themeChanged();
    void veilChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;

private:
    enum class Drag : quint8 { None, Press, Scrub, Pan };

    void takeView();
    void repaintRun();
    void repaintMarks();
    void paintTrack(QPainter &painter) const;
    void paintRun(QPainter &painter) const;
    void paintLane(QPainter &painter, const TimelineScene &scene, qsizetype lane, double top,
                   double pitch) const;
    void paintEnds(QPainter &painter, const TimelineScene &scene, qsizetype row, double top,
                   double pitch) const;
    void paintMarks(QPainter &painter) const;
    void paintBeats(QPainter &painter) const;
    void beginScrub(double x);
    void endDrag();
    void forgetNodes();
    QRectF track() const { return { 0.5, TrackTop, width() - 1, TrackHeight }; }
    QRectF shownPart() const;
    const Palette &palette() const { return Palette::named(m_theme); }
    double pixelRatio() const;

    QPointer<TimelineView> m_view;
    QPointer<BeatModel> m_beats;
    TimelineLayer m_past { TimelineLayer::Ground::Transparent };
    TimelineLayer m_future { TimelineLayer::Ground::Transparent };
    TimelineLayer m_marks { TimelineLayer::Ground::Transparent };
    double m_veil = 0; // where it was when the run was painted last
    double m_dragFrom = 0;
    Drag m_drag = Drag::None;
    QString m_theme;
    bool m_runIsOld = true;
};
