#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

/// A device that keeps no picture: it counts what is painted on it, each rectangle, path, line, text and
/// picture as one. Patterns and bars come as shapes, as for an SVG, so that an image gets no more.
class PaintCounter : public QPaintDevice
{
public:
    explicit PaintCounter(QSize size);

    qint64 count() const { return m_engine.count; }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine();

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &) override {}
        void drawRects(const QRect *, int rects) override { count += rects; }
        void drawRects(const QRectF *, int rects) override { count += rects; }
        void drawLines(const QLine *, int lines) override { count += lines; }
        void drawLines(const QLineF *, int lines) override { count += lines; }
        void drawPoints(const QPoint *, int points) override { count += points; }
        void drawPoints(const QPointF *, int points) override { count += points; }
        void drawEllipse(const QRect &) override { ++count; }
        void drawEllipse(const QRectF &) override { ++count; }
        void drawPath(const QPainterPath &) override { ++count; }
        void drawPolygon(const QPoint *, int, PolygonDrawMode) override { ++count; }
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override { ++count; }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { ++count; }
        void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
        {
            ++count;
        }
        void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override { ++count; }
        void drawTextItem(const QPointF &, const QTextItem &) override { ++count; }

        qint64 count = 0;
    };

    QSize m_size;
    mutable Engine m_engine; // QPaintDevice asks for it as if it were not its own
};
