#include "barstrip.h"
#include "timelineshapes.h"

#include <rapidcheck.h>

#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

namespace {

const QColor Ground(0xF1, 0xF2, 0xF6);

QImage painted(double ratio, const std::function<void(QPainter &painter)> &paint)
{
    QImage image((QSizeF(80, 40) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Ground);
    QPainter painter(&image);
    painter.setClipRect(QRectF(0, 0, 80, 30));
    paint(painter);
    return image;
}

} // namespace

/// What is put together as one picture looks as if each of its parts was painted by itself.
class TestBarStrip : public QObject
{
    Q_OBJECT

private slots:
    void barsLookAsIfEachWasFilled()
    {
        QVERIFY(rc::check("random bars", [] {
            const double ratio = *rc::gen::element(1.0, 1.5, 2.0);
            const auto random = [](int least, int most) { return *rc::gen::inRange(least, most); };
            std::vector<std::pair<QRectF, QColor>> bars;
            for (int x = random(-3, 4); x < 80; x += random(0, 3)) {
                const int width = random(1, 4);
                const QColor color(random(0, 256), random(0, 256), random(0, 256),
                                   *rc::gen::element(255, 140));
                bars.emplace_back(QRectF(x, random(0, 20), width, random(1, 20)), color);
                x += width;
            }
            const QImage one = painted(ratio, [&](QPainter &painter) {
                BarStrip strip;
                for (const auto &[rect, color] : bars)
                    strip.add(rect, color);
                strip.paint(painter);
                strip.paint(painter); // nothing is left
            });
            const QImage each = painted(ratio, [&](QPainter &painter) {
                for (const auto &[rect, color] : bars)
                    painter.fillRect(rect, color);
            });
            RC_ASSERT(one == each);
        }));
    }

    void bandsLookAsIfEachWasHatched_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("2") << 2.0;
    }

    void bandsLookAsIfEachWasHatched()
    {
        QFETCH(double, ratio);
        const QColor color(0x00, 0x77, 0x5E);
        const std::vector<QRectF> bands {
            { -2, 5, 7, 10 }, { 9, 5, 1, 10 }, { 12, 5, 30, 10 }, { 60, 5, 40, 10 }
        };
        const QImage one = painted(ratio, [&](QPainter &painter) {
            timelineshapes::hatchRow(painter, bands, color);
        });
        const QImage each = painted(ratio, [&](QPainter &painter) {
            for (const QRectF &band : bands)
                timelineshapes::hatch(painter, band, color, band);
        });
        QCOMPARE(one, each);
    }
};

QTEST_GUILESS_MAIN(TestBarStrip)
#include "tst_barstrip.moc"
