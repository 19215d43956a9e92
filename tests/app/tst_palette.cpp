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
    void shapes_data();
    void shapes();
    void namesOfThemes();
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
    QTest::addColumn<QString>("theme");
    QTest::addColumn<double>("ofText");
    QTest::newRow("light") << u"light"_s << 4.5;
    QTest::newRow("dark") << u"dark"_s << 4.5;
    QTest::newRow("high contrast") << u"high-contrast"_s << 7.0;
}

// Text on every surface that it is ever written on, as WCAG measures it.
void TestPalette::contrasts()
{
    QFETCH(const QString, theme);
    QFETCH(const double, ofText);
    const Palette &palette = Palette::named(theme);
    const auto readable = [&](const QColor &text, const QColor &surface) {
        const double measured = contrast(text, surface);
        if (measured < ofText)
            qWarning() << text.name() << "on" << surface.name() << measured;
        return measured >= ofText;
    };
    const QList<QColor> surfaces { palette.bg,         palette.panel,      palette.sunken,     palette.band,
                                   palette.accentWeak, palette.dangerWeak, palette.correctWeak };
    for (const QColor &surface : surfaces) {
        for (const QColor &text :
             { palette.text1, palette.text2, palette.text3, palette.accent, palette.danger, palette.correct })
            QVERIFY(readable(text, surface));
    }
    for (const QColor &surface : { palette.bg, palette.panel, palette.sunken })
        QVERIFY(readable(palette.future, surface));
    QVERIFY(readable(palette.onAccent, palette.accent));
    // A hint and its key.
    QVERIFY(readable(palette.panel, palette.text1));
    QVERIFY(readable(palette.band, palette.text1));
    for (const Palette::TaskHue &hue : palette.tasks) {
        QVERIFY(readable(hue.on, hue.fill));
        for (const QColor &surface :
             { palette.bg, palette.panel, palette.sunken, palette.band, palette.accentWeak })
            QVERIFY(readable(hue.text, surface));
    }
}

void TestPalette::shapes_data()
{
    contrasts_data();
}

// What is no text but must be told from its ground: shapes of tasks, the playhead and the ring of the focus.
void TestPalette::shapes()
{
    QFETCH(const QString, theme);
    const Palette &palette = Palette::named(theme);
    for (const QColor &surface : { palette.bg, palette.panel, palette.sunken, palette.band }) {
        QVERIFY(contrast(palette.accent, surface) >= 3);
        QVERIFY(contrast(palette.text2, surface) >= 3); // handles and glyphs
    }
    for (const Palette::TaskHue &hue : palette.tasks) {
        QVERIFY(contrast(hue.fill, palette.panel) >= 3);
        QVERIFY(contrast(hue.fill, palette.band) >= 3);
    }
    if (theme == "high-contrast"_L1) {
        QVERIFY(contrast(palette.line, palette.panel) >= 3);
        QVERIFY(contrast(palette.line2, palette.panel) >= 4.5);
    }
}

void TestPalette::namesOfThemes()
{
    QCOMPARE(Palette::named(u"dark"_s).panel, Palette::dark().panel);
    QCOMPARE(Palette::named(u"high-contrast"_s).panel, Palette::highContrast().panel);
    QCOMPARE(Palette::named(u"sepia"_s).panel, Palette::light().panel);
    QVERIFY(Palette::highContrast().stroke > Palette::light().stroke);
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
