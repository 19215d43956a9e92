#include "stillitem.h"

#include <QPainter>
#include <QQuickWindow>

StillItem::StillItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

void StillItem::take()
{
    if (!window())
        return;
    m_picture = window()->grabWindow();
    emit takenChanged();
    update();
}

void StillItem::drop()
{
    m_picture = QImage();
    emit takenChanged();
    update();
}

void StillItem::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), m_picture);
}
