#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

/// A paint device that writes what is painted as SVG 1.1, text as text.
///
/// Qt's own generator of this version drops clipping, which the timeline is drawn with. Brushes are
/// none or plain colours; other ones are drawn in their colour. The same painting gives the same bytes.
class SvgWriter : public QPaintDevice
{
public:
    /// In pixels. The title is for people who cannot see the picture. idPrefix tells the ids in it from those
    /// of other pictures on a page.
    SvgWriter(QSize size, const QString &title, const QString &idPrefix = {});
    ~SvgWriter() override;

    QPaintEngine *paintEngine() const override;
    /// The whole document; call it when no painter is active.
    QByteArray svg() const;
    /// The same as an element of a page of HTML, as wide as there is room.
    QString element() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QString contentWith(const QString &attributes) const;

    QSize m_size;
    QString m_title;
    std::unique_ptr<Engine> m_engine;
};
