#include "iconitem.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The file's text; read once, since the same few icons are painted all over the window.
QByteArray svgOf(const QString &name)
{
    static QHash<QString, QByteArray> cache;
    const auto known = cache.constFind(name);
    if (known != cache.constEnd())
        return *known;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (svg.isEmpty())
        qWarning("no icon named %s", qUtf8Printable(name));
    cache.insert(name, svg);
    return svg;
}

} // namespace

IconItem::IconItem(QQuickItem *parent)
    : SharpItem(parent)
{
    setImplicitSize(16, 16);
}

void IconItem::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    emit nameChanged();
    update();
}

void IconItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void IconItem::setAccent(const QColor &accent)
{
    if (accent == m_accent)
        return;
    m_accent = accent;
    emit accentChanged();
    update();
}

void IconItem::paint(QPainter *painter)
{
    paintIcon(*painter, m_name, boundingRect(), m_color, m_accent);
}

void IconItem::paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color,
                         const QColor &accent)
{
    if (name.isEmpty())
        return;
    QByteArray svg = svgOf(name);
    if (svg.isEmpty())
        return;
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("accentColor", accent.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, rect);
}
