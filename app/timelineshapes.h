#pragma once

#include "trace/lanes.h"

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

/// The textures and glyphs of the timeline: what says a task's state without its hue.
namespace timelineshapes {

constexpr double Radius = 4;

/// Whether a slice that runs or is ready is so narrow that it looks like a bar, without corners or dots.
bool isPlain(const QRectF &slice);

/// Solid, rounded.
void fill(QPainter &painter, const QRectF &rect, const QColor &color);
/// Outline inside the rectangle.
void outline(QPainter &painter, const QRectF &rect, const QColor &color, double width = 1.25);
/// Dots on ground within an outline: ready.
void dots(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground);
/// Thin band of 45° lines between two edges: awaiting. The lines keep their place when clip changes.
void hatch(QPainter &painter, const QRectF &rect, const QColor &color, const QRectF &clip);
/// The same for many bands beside each other, at one height and on device pixels.
void hatchRow(QPainter &painter, const std::vector<QRectF> &bands, const QColor &color);
/// Heavy 45° stripes on a solid, outlined slice: blocking.
void stripes(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &stripe);
/// The same where there is no room for stripes: higher than any other slice, with gaps.
void blockingMark(QPainter &painter, const QRectF &slice, const QColor &color, const QColor &ground);
/// What that mark is put together of, from bottom to top: the mark, and its gaps in the colour of the ground.
QList<QRectF> blockingParts(const QRectF &slice);
/// Outline with one diagonal: cancelled.
void diagonal(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground);

void triangle(QPainter &painter, QPointF center, const QColor &color, double size = 7);
void check(QPainter &painter, QPointF center, const QColor &color);
void cross(QPainter &painter, QPointF center, const QColor &color);
/// A clock face in an outlined chip: a timer fires.
void timerChip(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground);
/// A dot in an outlined chip: a callback runs.
void callbackChip(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground);
/// Where the line of an arrow is at a height between its ends.
double arrowX(QPointF from, QPointF to, double y);
/// An S-curve that leaves from and reaches to vertically; head and dashes say its kind.
void arrow(QPainter &painter, QPointF from, QPointF to, trace::FlowKind kind, const QColor &color,
           double width);

} // namespace timelineshapes
