// Draws an SVG file as a PNG file of the size that is asked for: drawicons FILE.svg SIZE FILE.png
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: drawicons FILE.svg SIZE FILE.png\n", stderr);
        return 2;
    }
    const int size = QByteArray(argv[2]).toInt();
    QSvgRenderer drawing(QFile::decodeName(argv[1]));
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull() || !drawing.isValid()) {
        std::fprintf(stderr, "drawicons: cannot draw %s at size %s\n", argv[1], argv[2]);
        return 1;
    }
    image.fill(0);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    if (!image.save(QFile::decodeName(argv[3]), "PNG")) {
        std::fprintf(stderr, "drawicons: cannot write %s\n", argv[3]);
        return 1;
    }
    return 0;
}
