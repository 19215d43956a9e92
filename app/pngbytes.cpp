#include "pngbytes.h"

#include <QBuffer>
#include <QImageWriter>

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return QImageWriter(&buffer, "png").write(image) ? bytes : QByteArray();
}
