#include "gifwriter.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestGifWriter : public QObject
{
    Q_OBJECT

private slots:
    void keepsFramesAndTimes();
    void storesOnlyWhatChanges();
    void manyColoursStayNear();
    void nothingGivesNothing();
};

namespace {

QImage picture(int square)
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(square, 40, 20, 20, Qt::darkBlue);
    return image;
}

} // namespace

void TestGifWriter::keepsFramesAndTimes()
{
    GifWriter writer(QSize(200, 100));
    for (int i = 0; i < 3; ++i)
        QVERIFY(writer.addFrame(picture(i * 30), 100 * (i + 1)));
    QByteArray gif = writer.finish();
    QVERIFY(gif.startsWith("GIF89a"));

    QBuffer buffer(&gif);
    QImageReader reader(&buffer, "gif");
    for (int i = 0; i < 3; ++i) {
        const QImage frame = reader.read();
        QCOMPARE(frame.size(), QSize(200, 100));
        QCOMPARE(frame.convertToFormat(QImage::Format_RGB32), picture(i * 30));
        QCOMPARE(reader.nextImageDelay(), 100 * (i + 1));
    }
    QVERIFY(reader.read().isNull());
}

void TestGifWriter::storesOnlyWhatChanges()
{
    const auto sizeWith = [](int frames) {
        GifWriter writer(QSize(200, 100));
        for (int i = 0; i < frames; ++i)
            writer.addFrame(picture(10), 100);
        return writer.finish().size();
    };
    QVERIFY(sizeWith(11) - sizeWith(1) < 10 * 1000);
}

void TestGifWriter::manyColoursStayNear()
{
    QImage image(256, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 256; ++x)
            image.setPixel(x, y, qRgb(x, y * 4, 128));
    }
    GifWriter writer(image.size());
    QVERIFY(writer.addFrame(image, 100));
    const QImage read = QImage::fromData(writer.finish(), "gif").convertToFormat(QImage::Format_RGB32);
    QCOMPARE(read.size(), image.size());
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 256; ++x) {
            QVERIFY(qAbs(qRed(read.pixel(x, y)) - x) < 48);
            QVERIFY(qAbs(qGreen(read.pixel(x, y)) - y * 4) < 48);
        }
    }
}

void TestGifWriter::nothingGivesNothing()
{
    QVERIFY(GifWriter(QSize(10, 10)).finish().isEmpty());
}

QTEST_MAIN(TestGifWriter)
#include "tst_gifwriter.moc"
