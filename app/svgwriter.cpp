#include "svgwriter.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QPixmap>
#include <QTransform>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Decimals = 3;
constexpr int DotsPerInch = 96;

QString number(double value)
{
    QString text = QString::number(value, 'f', Decimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString attribute(const QString &name, const QString &value)
{
    return u" %1=\"%2\""_s.arg(name, value.toHtmlEscaped());
}

QString point(const QPainterPath::Element &element)
{
    return number(element.x) + u' ' + number(element.y);
}

QString pathData(const QPainterPath &path)
{
    QStringList parts;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement)
            parts.append(u'M' + point(element));
        else if (element.type == QPainterPath::LineToElement)
            parts.append(u'L' + point(element));
        else if (element.type == QPainterPath::CurveToElement)
            parts.append(u'C' + point(element));
        else
            parts.append(point(element)); // the rest of a curve
    }
    return parts.join(u' ');
}

QString paint(const QString &name, const QColor &color)
{
    QString text = attribute(name, color.name());
    if (color.alpha() != 255)
        text += attribute(name + u"-opacity"_s, number(color.alphaF()));
    return text;
}

QString strokeAttributes(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return {};
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    QString text = paint(u"stroke"_s, pen.color()) + attribute(u"stroke-width"_s, number(width));
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute(u"stroke-linecap"_s, pen.capStyle() == Qt::RoundCap ? u"round"_s : u"square"_s);
    if (pen.joinStyle() == Qt::RoundJoin)
        text += attribute(u"stroke-linejoin"_s, u"round"_s);
    QStringList dashes;
    const QList<qreal> pattern = pen.dashPattern();
    for (const qreal dash : pattern)
        dashes.append(number(dash * width));
    if (!dashes.isEmpty())
        text += attribute(u"stroke-dasharray"_s, dashes.join(u' '));
    return text;
}

} // namespace

/// Writes one element for everything that is drawn.
class SvgWriter::Engine : public QPaintEngine
{
public:
    explicit Engine(const QString &idPrefix)
        : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | ConstantOpacity | AlphaBlend
                       | Antialiasing | PaintOutsidePaintEvent)
        , m_idPrefix(idPrefix)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawTextItem(const QPointF &origin, const QTextItem &item) override;

    const QString &body() const { return m_body; }
    const QString &definitions() const { return m_definitions; }

private:
    void clip(Qt::ClipOperation operation, const QPainterPath &path);
    void add(const QString &element, const QString &attributes, const QString &content = {});

    QString m_idPrefix;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    bool m_clipping = false;
    QPainterPath m_clip; // in pixels of the picture
    QHash<QString, int> m_clipNumbers;
    QString m_definitions;
    QString m_body;
};

void SvgWriter::Engine::updateState(const QPaintEngineState &state)
{
    const DirtyFlags changed = state.state();
    if (changed & DirtyPen)
        m_pen = state.pen();
    if (changed & DirtyBrush)
        m_brush = state.brush();
    if (changed & DirtyTransform)
        m_transform = state.transform();
    if (changed & DirtyOpacity)
        m_opacity = state.opacity();
    if (changed & DirtyClipEnabled)
        m_clipping = state.isClipEnabled();
    if (changed & DirtyClipPath)
        clip(state.clipOperation(), state.transform().map(state.clipPath()));
    if (changed & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(state.clipRegion());
        clip(state.clipOperation(), state.transform().map(path));
    }
}

void SvgWriter::Engine::clip(Qt::ClipOperation operation, const QPainterPath &path)
{
    m_clip = operation == Qt::IntersectClip && m_clipping ? m_clip.intersected(path) : path;
    m_clipping = operation != Qt::NoClip;
}

void SvgWriter::Engine::add(const QString &element, const QString &attributes, const QString &content)
{
    if (m_clipping && m_clip.isEmpty())
        return;
    QString all = attributes;
    if (!m_transform.isIdentity()) {
        all += attribute(u"transform"_s,
                         u"matrix(%1 %2 %3 %4 %5 %6)"_s.arg(
                             number(m_transform.m11()), number(m_transform.m12()), number(m_transform.m21()),
                             number(m_transform.m22()), number(m_transform.dx()), number(m_transform.dy())));
    }
    if (m_opacity < 1)
        all += attribute(u"opacity"_s, number(m_opacity));
    const QString text = content.isEmpty() ? u"<%1%2/>"_s.arg(element, all)
                                           : u"<%1%2>%3</%1>"_s.arg(element, all, content);
    if (!m_clipping) {
        m_body += text + u'\n';
        return;
    }
    // The clip is in pixels, so it stands outside of the element's own transformation.
    const QString data = pathData(m_clip);
    int clipNumber = m_clipNumbers.value(data);
    if (clipNumber == 0) {
        clipNumber = int(m_clipNumbers.size()) + 1;
        m_clipNumbers.insert(data, clipNumber);
        m_definitions += u"<clipPath id=\"%1c%2\"><path d=\"%3\"/></clipPath>\n"_s.arg(m_idPrefix)
                             .arg(clipNumber)
                             .arg(data);
    }
    m_body += u"<g clip-path=\"url(#%1c%2)\">%3</g>\n"_s.arg(m_idPrefix).arg(clipNumber).arg(text);
}

void SvgWriter::Engine::drawPath(const QPainterPath &path)
{
    QString attributes = attribute(u"d"_s, pathData(path));
    attributes += m_brush.style() == Qt::NoBrush ? attribute(u"fill"_s, u"none"_s)
                                                 : paint(u"fill"_s, m_brush.color());
    if (m_brush.style() != Qt::NoBrush && path.fillRule() == Qt::OddEvenFill)
        attributes += attribute(u"fill-rule"_s, u"evenodd"_s);
    add(u"path"_s, attributes + strokeAttributes(m_pen));
}

void SvgWriter::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode == PolylineMode) {
        const QBrush brush = std::exchange(m_brush, QBrush(Qt::NoBrush));
        drawPath(path);
        m_brush = brush;
        return;
    }
    path.closeSubpath();
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    drawPath(path);
}

void SvgWriter::Engine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    QByteArray png;
    QBuffer buffer(&png);
    pixmap.copy(source.toAlignedRect()).save(&buffer, "PNG");
    add(u"image"_s,
        attribute(u"x"_s, number(target.x())) + attribute(u"y"_s, number(target.y()))
            + attribute(u"width"_s, number(target.width())) + attribute(u"height"_s, number(target.height()))
            + attribute(u"href"_s, u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64())));
}

void SvgWriter::Engine::drawTextItem(const QPointF &origin, const QTextItem &item)
{
    const QFont font = item.font();
    QStringList families = font.families();
    families.append(u"sans-serif"_s);
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * DotsPerInch / 72;
    QString attributes = attribute(u"x"_s, number(origin.x())) + attribute(u"y"_s, number(origin.y()))
                       + attribute(u"font-family"_s, families.join(u", "_s))
                       + attribute(u"font-size"_s, number(size)) + attribute(u"xml:space"_s, u"preserve"_s)
                       + paint(u"fill"_s, m_pen.color());
    if (font.weight() != QFont::Normal)
        attributes += attribute(u"font-weight"_s, QString::number(font.weight()));
    if (font.italic())
        attributes += attribute(u"font-style"_s, u"italic"_s);
    if (!item.text().isEmpty())
        add(u"text"_s, attributes, item.text().toHtmlEscaped());
}

SvgWriter::SvgWriter(QSize size, const QString &title, const QString &idPrefix)
    : m_size(size)
    , m_title(title)
    , m_engine(std::make_unique<Engine>(idPrefix))
{
}

SvgWriter::~SvgWriter() = default;

QPaintEngine *SvgWriter::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgWriter::svg() const
{
    const QString size = u"width=\"%1\" height=\"%2\""_s.arg(m_size.width()).arg(m_size.height());
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s + contentWith(size)).toUtf8();
}

QString SvgWriter::element() const
{
    return contentWith(u"role=\"img\""_s);
}

QString SvgWriter::contentWith(const QString &attributes) const
{
    const QString begin = u"<svg xmlns=\"http://www.w3.org/2000/svg\" %1 viewBox=\"0 0 %2 %3\">\n"_s
                              .arg(attributes)
                              .arg(m_size.width())
                              .arg(m_size.height());
    return begin + u"<title>"_s + m_title.toHtmlEscaped() + u"</title>\n<defs>\n"_s + m_engine->definitions()
         + u"</defs>\n"_s + m_engine->body() + u"</svg>\n"_s;
}

int SvgWriter::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / DotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / DotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return DotsPerInch;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 0x7fffffff;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}
