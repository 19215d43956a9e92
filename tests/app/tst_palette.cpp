#include "palette.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
         + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void huesOfTasks();
    void huesBeginAgain();
    void contrasts_data();
    void contrasts();
};

void TestPalette::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPalette::huesOfTasks()
{
    QCOMPARE(Palette::hueOf(0), Palette::NoHue);
    QCOMPARE(Palette::hueOf(1), 0);
    QCOMPARE(Palette::hueOf(2), 1);
    QCOMPARE(Palette::hueOf(6), 5);
    QCOMPARE(Palette::hueOf(7), 1);
    QCOMPARE(Palette::hueOf(12), 1);
}

void TestPalette::huesBeginAgain()
{
    const Palette &palette = Palette::light();
    QCOMPARE(palette.task(6).fill, palette.task(1).fill);
    QCOMPARE(palette.task(0).fill, palette.tasks[0].fill);
    QCOMPARE(palette.task(Palette::NoHue).fill, palette.text3);
}

void TestPalette::contrasts_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPalette::contrasts()
{
    QFETCH(const bool, dark);
    const Palette &palette = dark ? Palette::dark() : Palette::light();
    for (const QColor &surface : { palette.bg, palette.panel, palette.sunken, palette.band }) {
        for (const QColor &text : { palette.text1, palette.text2, palette.text3 })
            QVERIFY(contrast(text, surface) >= 4.5);
    }
    QVERIFY(contrast(palette.future, palette.panel) >= 4.5);
    QVERIFY(contrast(palette.onAccent, palette.accent) >= 4.5);
    for (const Palette::TaskHue &hue : palette.tasks) {
        QVERIFY(contrast(hue.fill, palette.panel) >= 3);
        QVERIFY(contrast(hue.on, hue.fill) >= 4.5);
        QVERIFY(contrast(hue.text, palette.panel) >= 4.5);
        QVERIFY(contrast(hue.text, palette.accentWeak) >= 4.5);
    }
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
