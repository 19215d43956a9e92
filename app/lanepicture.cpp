#include "lanepicture.h"

#include "iconitem.h"
#include "palette.h"
#include "svgwriter.h"
#include "workbench.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

// As the lane headers of the window have them.
constexpr double HeaderWidth = 140;
constexpr double HeightWithNote = 38;
constexpr double GlyphLeft = 15;
constexpr double TextLeft = 36;
constexpr double RightMargin = 8;
constexpr double Indent = 10; // of a lane in a group

QString elided(const QPainter &painter, const QString &text, double width)
{
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, int(width));
}

} // namespace

LanePicture::LanePicture(Workbench &workbench, const Palette &palette, QSize size, const LaneWishes &wishes)
    : m_workbench(workbench)
    , m_palette(palette)
    , m_size(size)
{
    const double width = size.width() - HeaderWidth - 1;
    m_view.setWidth(width);
    m_view.setPlayer(workbench.player());
    m_view.setWishes(wishes);
    m_view.fit();
    if (workbench.player()->isLimited()) { // the little that may be seen is shown large
        m_view.setZoom(m_view.seenZoom());
        m_view.setScroll(0);
    }
    m_item.setSize(QSizeF(width, size.height()));
    m_item.setView(&m_view);
}

int LanePicture::wholeHeight(Workbench &workbench, const Palette &palette, int width,
                             const LaneWishes &wishes)
{
    const LanePicture picture(workbench, palette, QSize(width, 0), wishes);
    return int(std::ceil(picture.m_item.contentHeight())) + 1;
}

void LanePicture::setSpan(const TimelineView &like)
{
    if (const auto span = like.span())
        m_view.setSpan(trace::samePlace(span->begin, like.axis(), m_view.axis()),
                       trace::samePlace(span->end, like.axis(), m_view.axis()));
}

QByteArray LanePicture::svg() const
{
    SvgWriter writer(m_size, m_workbench.lessonTitle());
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return writer.svg();
}

void LanePicture::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), m_size), m_palette.panel);
    const player::Player &player = *m_workbench.player();
    const TimelineMoment moment { player.cursor(), player.currentEvent(), m_view.playhead() };
    TimelineScene scene = m_item.scene();
    const double veil = std::min(m_view.veilX(), scene.size.width());
    scene.size.setWidth(veil); // what lies behind it is not drawn: it could be read in a file
    painter.save();
    painter.translate(HeaderWidth + 1, 0);
    painter.setClipRect(QRectF(QPointF(), scene.size));
    TimelinePainter timeline(scene, m_palette);
    if (const auto span = m_view.span())
        timeline.setSpan(span->begin, span->end);
    timeline.paint(painter, moment);
    painter.restore();
    if (veil < m_item.width())
        paintVeil(painter, HeaderWidth + 1 + veil);
    paintHeaders(painter);
}

void LanePicture::paintVeil(QPainter &painter, double left) const
{
    const QRectF rect(left, 0, m_size.width() - left, m_size.height());
    painter.fillRect(rect, m_palette.sunken);
    painter.fillRect(QRectF(left, 0, 1, rect.height()), m_palette.line2);
    painter.setPen(m_palette.text3);
    painter.setFont(TimelinePainter::sans(12.5));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, tr("still hidden"));
}

void LanePicture::paintHeaders(QPainter &painter) const
{
    painter.fillRect(QRectF(HeaderWidth, TimelineScene::RulerHeight, 1, m_size.height()), m_palette.line2);
    const QVariantList lanes = m_item.laneTops();
    const player::Player &player = *m_workbench.player();
    const trace::TraceLog &log = player.run()->log();
    TaskModel tasks;
    tasks.setLog(log);
    const QList<int> shown = m_item.visibleLanes();
    tasks.setLanes(shown);
    tasks.show(log.snapshotAt(player.cursor()));
    // Lanes scroll under those that are pinned, and all of them under the loop's.
    const auto paintThose = [&](double top, bool fixed) {
        painter.save();
        painter.setClipRect(QRectF(0, top, HeaderWidth, m_size.height()));
        for (const QVariant &lane : lanes) {
            const QVariantMap map = lane.toMap();
            if (map.value(u"kind"_s) != u"loop"_s && map.value(u"fixed"_s).toBool() == fixed)
                paintHeader(painter, map, tasks);
        }
        painter.restore();
    };
    paintThose(m_item.scene().fixedHeight(), false);
    paintThose(m_item.scene().headHeight(), true);
    for (const QVariant &lane : lanes) {
        if (lane.toMap().value(u"kind"_s) == u"loop"_s)
            paintHeader(painter, lane.toMap(), tasks);
    }
}

void LanePicture::paintHeader(QPainter &painter, const QVariantMap &lane, const TaskModel &tasks) const
{
    const QString kind = lane.value(u"kind"_s).toString();
    const QRectF rect(0, lane.value(u"y"_s).toDouble(), HeaderWidth, lane.value(u"height"_s).toDouble());
    painter.fillRect(rect, kind == "loop"_L1 ? m_palette.sunken : m_palette.panel);
    painter.fillRect(QRectF(0, rect.top(), HeaderWidth, 1), m_palette.line);
    painter.fillRect(QRectF(0, rect.bottom(), HeaderWidth, 1), m_palette.line);
    if (kind == "task"_L1) {
        paintTask(painter, lane, tasks, int(tasks.lanes().indexOf(lane.value(u"index"_s).toInt())), rect);
        return;
    }
    const QString value = lane.value(u"value"_s).toString();
    painter.setPen(m_palette.text1);
    painter.setFont(TimelinePainter::mono(12));
    painter.drawText(rect.adjusted(0, 0, -RightMargin, 0), Qt::AlignRight | Qt::AlignVCenter, value);
    const double valueWidth = painter.fontMetrics().horizontalAdvance(value) + 2 * RightMargin;
    double left = GlyphLeft - 1;
    if (kind == "loop"_L1) {
        IconItem::paintIcon(painter, u"iteration"_s, QRectF(left, rect.center().y() - 7.5, 15, 15),
                            m_palette.text2);
        left = TextLeft;
    }
    painter.setFont(TimelinePainter::sans(12.5, QFont::DemiBold));
    const QRectF text = rect.adjusted(left, 0, -valueWidth, 0);
    painter.drawText(text, Qt::AlignVCenter,
                     elided(painter, lane.value(u"label"_s).toString(), text.width()));
}

/// How far in a lane's name stands, and at its right end what is folded into it and whether it is pinned.
/// Returns what the right end takes.
double LanePicture::paintPlace(QPainter &painter, const QVariantMap &lane, const QRectF &rect) const
{
    double right = rect.right() - RightMargin;
    if (lane.value(u"pinned"_s).toBool()) {
        right -= 12;
        IconItem::paintIcon(painter, u"pin"_s, QRectF(right, rect.center().y() - 6, 12, 12), m_palette.text2);
        right -= 4;
    }
    if (const int folded = lane.value(u"folded"_s).toInt(); folded > 0) {
        const bool fails = lane.value(u"failures"_s).toInt() > 0;
        const QString text = u'+' + QString::number(folded) + (fails ? u" ✕"_s : QString());
        painter.setFont(TimelinePainter::sans(11.5, QFont::DemiBold));
        painter.setPen(fails ? m_palette.danger : m_palette.text2);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        right -= width;
        painter.drawText(QRectF(right, rect.top(), width, rect.height()), Qt::AlignVCenter, text);
        right -= 4;
    }
    return rect.right() - RightMargin - right;
}

void LanePicture::paintTask(QPainter &painter, const QVariantMap &lane, const TaskModel &tasks, int row,
                            const QRectF &whole) const
{
    const double taken = paintPlace(painter, lane, whole);
    const QRectF rect = whole.adjusted(std::min(4, lane.value(u"depth"_s).toInt()) * Indent, 0, -taken, 0);
    const QString state = tasks.value(row, u"state"_s).toString();
    const bool low = rect.height() < HeightWithNote;
    if (!state.isEmpty()) {
        const bool ended = state == "done"_L1 || state == "cancelled"_L1;
        const QColor hue = m_palette.task(tasks.value(row, u"hue"_s).toInt()).fill;
        const bool isLost = state == "failed"_L1 || state == "destroyed"_L1;
        const QColor color = ended ? m_palette.text3 : isLost ? m_palette.danger : hue;
        const double top = low ? rect.center().y() - 6 : rect.top() + 6;
        IconItem::paintIcon(painter, u"state-"_s + state, QRectF(rect.left() + GlyphLeft, top, 12, 12),
                            color);
    }
    const double width = rect.width() - TextLeft - RightMargin;
    painter.setPen(state.isEmpty() ? m_palette.text3 : m_palette.text1);
    painter.setFont(TimelinePainter::sans(12.5, QFont::DemiBold));
    const double left = rect.left() + TextLeft;
    const QRectF label = low ? QRectF(left, rect.top(), width, rect.height())
                             : QRectF(left, rect.top() + 3, width, 17);
    painter.drawText(label, Qt::AlignVCenter,
                     elided(painter, tasks.value(row, u"label"_s).toString(), width));
    if (low)
        return;
    painter.setPen(m_palette.text3);
    painter.setFont(TimelinePainter::sans(11.5));
    painter.drawText(QRectF(left, rect.top() + 20, width, 16), Qt::AlignVCenter,
                     elided(painter, tasks.value(row, u"note"_s).toString(), width));
}
