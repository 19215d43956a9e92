#pragma once

#include <QImage>
#include <QRectF>
#include <QSizeF>

#include <functional>

class QPainter;
class QQuickWindow;
class QSGImageNode;
class QSGNode;

/// A picture drawn with QPainter that the scene graph shows as one texture.
///
/// Is painted in the GUI thread and uploaded in the render thread while the GUI thread waits. Shows the
/// same on the hardware and on the software scene graph.
class TimelineLayer
{
public:
    enum class Ground : quint8 { Opaque, Transparent };

    explicit TimelineLayer(Ground ground);

    /// Empties the picture and lets paint draw it anew, in logical pixels.
    void paint(QSizeF size, double pixelRatio, const std::function<void(QPainter &painter)> &paint);
    /// Draws on top of what is there.
    void paintMore(const std::function<void(QPainter &painter)> &paint);
    const QImage &image() const { return m_image; }

    /// Makes or updates the node below parent that shows a part of the picture, in logical pixels, where
    /// that part is in the picture. An empty part shows nothing.
    void show(QQuickWindow *window, QSGNode *parent, const QRectF &part);
    /// Whether the picture is drawn smaller than it is, and so wants to be smoothed.
    void setSmooth(bool smooth) { m_smooth = smooth; }
    /// To be called when the scene graph has deleted its nodes.
    void forgetNode();

private:
    Ground m_ground;
    QImage m_image;
    QSGImageNode *m_node = nullptr; // owned by its parent
    bool m_isNew = false;
    bool m_smooth = false;
};
