#include "handout/handoutbuilder.h"

#include "palette.h"
#include "preferences.h"
#include "support/freshsettings.h"
#include "theme.h"
#include "workbench.h"

#include "lessons/catalogue.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

class TestHandoutBuilder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysEverythingWithAnswers();
    void hidesWhatComesBehindAQuestion();
    void picturesAreOfTheirBeats();
    void picturesEndAtTheVeil();
    void usesTheKnobs();
    void saysWhatDoesNotHappen();
    void showsOneMoment();
    void listsARunWithoutALesson();

private:
    Handout build(bool answers, const HandoutBuilder::Moments &moments = {});
    static QImage drawn(const Handout::Picture &picture);

    FreshSettings m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<HandoutBuilder> m_builder;
};

void TestHandoutBuilder::init()
{
    m_builder.reset();
    m_workbench.reset();
    m_settings.clear();
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_workbench->openLesson(u"gather"_s);
}

Handout TestHandoutBuilder::build(bool answers, const HandoutBuilder::Moments &moments)
{
    m_preferences->setAskPredictions(!answers);
    m_builder = std::make_unique<HandoutBuilder>(*m_workbench, Palette::light(), u"en"_s, answers);
    return m_builder->build(moments);
}

QImage TestHandoutBuilder::drawn(const Handout::Picture &picture)
{
    QImage image(picture.size, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

void TestHandoutBuilder::saysEverythingWithAnswers()
{
    const Handout handout = build(true);
    QCOMPARE(handout.kicker, u"Lesson 4 · Running together"_s);
    QCOMPARE(handout.beats.size(), 7);
    QCOMPARE(handout.pictureCount(), 7);
    QCOMPARE(handout.figures.first().value, u"3.0 s"_s);
    QCOMPARE(handout.beats.at(6).title, u"Results in the order of the call"_s);
    QVERIFY(handout.beats.at(4).html.contains(u"<b class=\"task h3\">comments</b>"_s));
    const Handout::Question question = handout.beats.at(2).questions.value(0);
    QCOMPARE(question.options.size(), 3);
    QVERIFY(!question.options.at(0).right && question.options.at(1).right);
    QVERIFY(question.options.at(1).replyHtml.contains(u"<code>gather</code>"_s));
    QCOMPARE(handout.make->solution.size(), 2);
    QCOMPARE(handout.console.size(), 4);
    QCOMPARE(handout.code.first(), u"import asyncio"_s);
    QVERIFY(!handout.code.last().isEmpty());
}

void TestHandoutBuilder::hidesWhatComesBehindAQuestion()
{
    const Handout handout = build(false);
    QCOMPARE(handout.beats.size(), 7);
    QCOMPARE(handout.pictureCount(), 3);
    for (const Handout::Beat &beat : handout.beats) {
        QCOMPARE(beat.isHidden(), beat.number > 3);
        QCOMPARE(beat.html.isEmpty(), beat.number > 3);
        for (const Handout::Question &question : beat.questions) {
            for (const Handout::Option &option : question.options)
                QVERIFY(!option.html.isEmpty() && option.replyHtml.isEmpty() && !option.right);
        }
    }
    QCOMPARE(handout.beats.at(4).questions.size(), 1); // asked nevertheless
    for (const Handout::Fact &figure : handout.figures)
        QCOMPARE(figure.value, QString());
    QVERIFY(handout.make->solution.isEmpty());
    QVERIFY(handout.console.isEmpty());
}

void TestHandoutBuilder::picturesAreOfTheirBeats()
{
    const Handout handout = build(true);
    QVERIFY2(handout.beats.at(0).picture->alt.contains(u"main: running"_s),
             qPrintable(handout.beats.at(0).picture->alt));
    QVERIFY(handout.beats.at(4).picture->alt.contains(u"users: sleeps until 2.0 s"_s));
    const QImage last = drawn(*handout.beats.at(6).picture);
    const QImage first = drawn(*handout.beats.at(0).picture);
    QVERIFY(first != last);
    QCOMPARE(drawn(*handout.beats.at(6).picture), last); // whatever was drawn between
}

void TestHandoutBuilder::picturesEndAtTheVeil()
{
    const Handout handout = build(false);
    const QImage image = drawn(*handout.beats.at(2).picture);
    const QColor veil = Palette::light().sunken;
    for (const int y : { 60, 150, image.height() - 10 })
        QCOMPARE(QColor(image.pixel(image.width() - 20, y)), veil);
}

void TestHandoutBuilder::usesTheKnobs()
{
    m_workbench->setKnob(u"posts"_s, 4.5);
    const Handout handout = build(true);
    QCOMPARE(handout.knobs.at(1).label, u"posts"_s);
    QCOMPARE(handout.knobs.at(1).value, u"4.5 s"_s);
    QCOMPARE(handout.figures.first().value, u"4.5 s"_s);
    QVERIFY(handout.code.join(u'\n').contains(u"fetch(\"posts\", 4.5)"_s));
}

void TestHandoutBuilder::saysWhatDoesNotHappen()
{
    m_workbench->openLesson(u"timeouts"_s);
    const lessons::Knob &knob = *std::ranges::find_if(
        lessons::Catalogue::bundled().find(u"timeouts"_s)->knobs,
        [](const lessons::Knob &each) { return each.type == lessons::KnobType::Number; });
    m_workbench->setKnob(knob.name, knob.maximum);
    const Handout handout = build(true);
    for (const Handout::Beat &beat : handout.beats) {
        QVERIFY(!beat.title.isEmpty());
        QVERIFY2(!beat.html.isEmpty(), qPrintable(beat.title));
    }
}

void TestHandoutBuilder::showsOneMoment()
{
    QCOMPARE(build(true, { 3, false }).beats.size(), 1);
    QCOMPARE(build(true, { 3, false }).beats.first().number, 3);
    m_workbench->player()->seek(5);
    const Handout handout = build(true, { 0, true });
    QCOMPARE(handout.beats.size(), 1);
    QVERIFY(handout.beats.first().title.startsWith(u"Step 5 of "_s));
    QVERIFY(!handout.beats.first().html.isEmpty());
    QVERIFY(!handout.make);
}

void TestHandoutBuilder::listsARunWithoutALesson()
{
    QTemporaryDir folder;
    const QUrl trace = QUrl::fromLocalFile(folder.filePath(u"run.jsonl"_s));
    m_workbench->openLesson(u"deadlock"_s);
    m_workbench->saveTrace(trace);
    m_workbench->openFile(trace);
    const Handout handout = build(false);
    QVERIFY(!handout.isLesson);
    QCOMPARE(handout.tasks.size(), 3);
    QCOMPARE(handout.tasks.first().label, u"main"_s);
    QCOMPARE(handout.tasks.at(1).end, QString());
    QCOMPARE(handout.tasks.at(1).state, u"not ended"_s);
    QVERIFY(!handout.findings.isEmpty());
    QCOMPARE(handout.findings.first().title, u"Deadlock"_s);
    QCOMPARE(handout.pictureCount(), 1);
    QVERIFY(!handout.code.isEmpty() && !handout.console.isEmpty());
}

QTEST_MAIN(TestHandoutBuilder)
#include "tst_handoutbuilder.moc"
