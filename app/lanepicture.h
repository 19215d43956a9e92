#pragma once

#include "taskmodel.h"
#include "timelineitem.h"
#include "timelineview.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSize>

class QPainter;
class Workbench;
struct Palette;

/// The timeline with the names of its lanes, drawn with QPainter alone: the same in pixels and as vectors.
///
/// Shows the whole run in the width, and follows the workbench's player; of a run that has a limit, what may
/// be seen and a veil behind it. Where the height is too small for all lanes, the lanes scroll so that the
/// current one is seen.
class LanePicture
{
    Q_DECLARE_TR_FUNCTIONS(LanePicture)

public:
    /// Neither is owned; both must outlive the picture. Make it before seeking.
    LanePicture(Workbench &workbench, const Palette &palette, QSize size, const LaneWishes &wishes = {});

    void paint(QPainter &painter) const;
    /// As a file of SVG.
    QByteArray svg() const;
    /// Height that shows every lane where the picture is so wide, in pixels.
    static int wholeHeight(Workbench &workbench, const Palette &palette, int width,
                           const LaneWishes &wishes = {});
    /// Selects a part of the run, as in a view of the same run.
    void setSpan(const TimelineView &like);

private:
    void paintVeil(QPainter &painter, double left) const;
    void paintHeaders(QPainter &painter) const;
    void paintHeader(QPainter &painter, const QVariantMap &lane, const TaskModel &tasks) const;
    void paintTask(QPainter &painter, const QVariantMap &lane, const TaskModel &tasks, int row,
                   const QRectF &rect) const;
    double paintPlace(QPainter &painter, const QVariantMap &lane, const QRectF &rect) const;

    Workbench &m_workbench;
    const Palette &m_palette;
    QSize m_size;
    TimelineView m_view;
    TimelineItem m_item; // not drawn: it knows where the lanes are
};
