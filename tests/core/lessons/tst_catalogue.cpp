#include "lessons/catalogue.h"

#include "lessons/lessonreader.h"
#include "lessons/markup.h"
#include "lessons/program.h"
#include "lessons/template.h"
#include "player/run.h"
#include "scenarios/scenario.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using lessons::Catalogue;
using lessons::Lesson;

/// The catalogue, and the lessons that come with the program held against what really runs.
class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void readsTheBundledLessons();
    void findsById();
    void leavesOutALessonWithErrors();
    void saysThatAFolderIsEmpty();
    void everyLabelStandsInBothLanguages_data() { lessonRows(); }
    void everyLabelStandsInBothLanguages();
    void awaitPointsRelate_data() { lessonRows(); }
    void awaitPointsRelate();
    void beatsHappenInOrder_data() { lessonRows(); }
    void beatsHappenInOrder();
    void figuresAtTheDefaults_data();
    void figuresAtTheDefaults();
    void beatsStayInOrderWithOtherKnobs_data() { lessonRows(); }
    void beatsStayInOrderWithOtherKnobs();
    void backPressureShowsWhenTheProducerIsFast();
    void textsSpeakOfTasksThatThereAre_data() { lessonRows(); }
    void textsSpeakOfTasksThatThereAre();
    void japaneseOffersLineBreaks_data() { lessonRows(); }
    void japaneseOffersLineBreaks();

private:
    void lessonRows();
};

namespace {

const Lesson &lessonOf(const QString &id)
{
    const Lesson *lesson = Catalogue::bundled().find(id);
    Q_ASSERT(lesson);
    return *lesson;
}

QStringList sortedLabels(const QString &text)
{
    QString error;
    const auto program = sources::Template::parse(text, &error);
    if (!program)
        qFatal("%s", qPrintable(error));
    QStringList labels = program->labels();
    labels.removeDuplicates();
    labels.sort();
    return labels;
}

QVariant randomValue(const lessons::Knob &knob, QRandomGenerator *random)
{
    if (knob.type == lessons::KnobType::Text)
        return knob.defaultValue;
    if (knob.type == lessons::KnobType::Boolean)
        return random->bounded(2) == 1;
    if (knob.type == lessons::KnobType::Choice)
        return knob.choices.at(random->bounded(int(knob.choices.size())));
    const int steps = int(std::round((knob.maximum - knob.minimum) / knob.step));
    const double value = knob.minimum + knob.step * random->bounded(steps + 1);
    return *knob.parse(knob.literal(value), nullptr);
}

QVariantMap randomValues(const Lesson &lesson, QRandomGenerator *random)
{
    QVariantMap values;
    for (const lessons::Knob &knob : lesson.knobs)
        values.insert(knob.name, randomValue(knob, random));
    return values;
}

/// Why the beats do not fit the run, empty if they do: in order, and with a task where the text names it.
QString misfit(const Lesson &lesson, const trace::TraceLog &log)
{
    qsizetype before = -1;
    for (const lessons::Beat &beat : lesson.beats) {
        const qsizetype event = beat.event.find(log);
        if (event < 0)
            continue;
        if (event <= before)
            return u"beat %1 comes too early"_s.arg(beat.id);
        if (beat.text.value(u"en"_s).contains(u"{task}"_s) && log.at(event).task == 0)
            return u"beat %1 has no task"_s.arg(beat.id);
        before = event;
    }
    return {};
}

} // namespace

void TestCatalogue::lessonRows()
{
    QTest::addColumn<QString>("id");
    for (const Lesson &lesson : Catalogue::bundled().lessons())
        QTest::newRow(qPrintable(lesson.id)) << lesson.id;
}

void TestCatalogue::readsTheBundledLessons()
{
    const Catalogue &catalogue = Catalogue::bundled();
    QCOMPARE(catalogue.errors(), QStringList());
    QStringList folders;
    int before = 0;
    for (const Lesson &lesson : catalogue.lessons()) {
        folders.append(u"%1-%2"_s.arg(lesson.number, 2, 10, QChar(u'0')).arg(lesson.id));
        QVERIFY(lesson.number > before);
        before = lesson.number;
        QVERIFY2(scenarios::find(lesson.scenario), qPrintable(lesson.scenario));
    }
    QCOMPARE(folders, QDir(u":/lessons"_s).entryList(QDir::Dirs, QDir::Name));
    QVERIFY(folders.contains(u"04-gather"_s));
}

void TestCatalogue::findsById()
{
    QCOMPARE(lessonOf(u"gather"_s).number, 4);
    QVERIFY(!Catalogue::bundled().find(u"nothing"_s));
}

void TestCatalogue::leavesOutALessonWithErrors()
{
    QTemporaryDir folder;
    for (const char *name : { "04-gather", "08-queue" }) {
        const QString lesson = QString::fromLatin1(name);
        QVERIFY(QDir(folder.path()).mkdir(lesson));
        const QStringList files = { u"lesson.json"_s, u"en.json"_s, u"ja.json"_s, u"program.py"_s };
        for (const QString &file : files) {
            const QString path = lesson + u'/' + file;
            QVERIFY(QFile::copy(u":/lessons/"_s + path, folder.filePath(path)));
        }
    }
    QVERIFY(QFile::remove(folder.filePath(u"08-queue/ja.json"_s)));
    const Catalogue catalogue = Catalogue::read(folder.path());
    QCOMPARE(catalogue.lessons().size(), 1);
    QVERIFY(catalogue.find(u"gather"_s));
    QCOMPARE(catalogue.errors(), QStringList { u"08-queue/ja.json: The file cannot be read."_s });
}

void TestCatalogue::saysThatAFolderIsEmpty()
{
    const QTemporaryDir folder;
    const Catalogue catalogue = Catalogue::read(folder.path());
    QVERIFY(catalogue.lessons().isEmpty());
    QCOMPARE(catalogue.errors(), QStringList { folder.path() + u": There is no lesson in this folder."_s });
}

void TestCatalogue::everyLabelStandsInBothLanguages()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    QFile file(scenarios::find(lesson.scenario)->sourceFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList python = sortedLabels(lesson.pythonTemplate);
    QVERIFY(!python.isEmpty());
    QCOMPARE(sortedLabels(QString::fromUtf8(file.readAll())), python);
}

void TestCatalogue::awaitPointsRelate()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    const auto program = sources::Program::of(lesson, lesson.defaults());
    const QList<int> python = program.awaitPoints(sources::Language::Python);
    const QList<int> cpp = program.awaitPoints(sources::Language::Cpp);
    QVERIFY(!python.isEmpty());
    for (const int line : python)
        QVERIFY2(cpp.contains(program.cppLineOf(line)), qPrintable(QString::number(line)));
    for (const int line : cpp) {
        const int pythonLine = program.pythonLineOf(line); // 0: not with these knobs
        QVERIFY2(pythonLine == 0 || python.contains(pythonLine), qPrintable(QString::number(line)));
    }
}

void TestCatalogue::beatsHappenInOrder()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    const auto run = player::Run::ofLesson(lesson, lesson.defaults());
    QVERIFY(lesson.beats.size() >= 4 && lesson.beats.size() <= 9);
    QCOMPARE(misfit(lesson, run->log()), QString());
    for (const lessons::Beat &beat : lesson.beats) {
        // At the defaults the workers keep up: the queue is never full.
        const bool mayLack = !beat.absent.isEmpty() || (id == u"queue"_s && beat.id == u"full"_s);
        QVERIFY2(mayLack || beat.event.find(run->log()) >= 0, qPrintable(beat.id));
    }
}

void TestCatalogue::figuresAtTheDefaults_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("sync-vs-async") << u"sync-vs-async"_s << QList<double> { 6.0, 3.0 };
    QTest::newRow("gather") << u"gather"_s << QList<double> { 3.0, 3.0 };
    QTest::newRow("queue") << u"queue"_s << QList<double> { 1.1, 1.0 };
}

void TestCatalogue::figuresAtTheDefaults()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    const auto run = player::Run::ofLesson(lesson, lesson.defaults());
    QList<double> values;
    for (const lessons::Figure &figure : lesson.figures)
        values.append(lesson.measure(figure.measure)->valueIn(run->log()).toDouble());
    QTEST(values, "values");
}

void TestCatalogue::beatsStayInOrderWithOtherKnobs()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        const QVariantMap values = randomValues(lesson, &random);
        const auto run = player::Run::ofLesson(lesson, values);
        const QString problem = misfit(lesson, run->log());
        QVERIFY2(problem.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(problem)));
        for (const lessons::Figure &figure : lesson.figures)
            QVERIFY2(lesson.measure(figure.measure)->valueIn(run->log()).isValid(),
                     qPrintable(figure.measure));
    }
}

void TestCatalogue::backPressureShowsWhenTheProducerIsFast()
{
    const Lesson &lesson = lessonOf(u"queue"_s);
    QVariantMap values = lesson.defaults();
    values[u"produce"_s] = 0.0;
    const auto run = player::Run::ofLesson(lesson, values);
    for (const lessons::Beat &beat : lesson.beats)
        QVERIFY2(beat.event.find(run->log()) >= 0, qPrintable(beat.id));
    QCOMPARE(lesson.measure(lesson.figures.last().measure)->valueIn(run->log()), QVariant(5.0));
}

void TestCatalogue::textsSpeakOfTasksThatThereAre()
{
    QFETCH(QString, id);
    const Lesson &lesson = lessonOf(id);
    const auto run = player::Run::ofLesson(lesson, lesson.defaults());
    QSet<QString> tasks;
    for (const trace::Event &event : run->log().events()) {
        if (event.kind == asyncio::EventKind::TaskCreated)
            tasks.insert(event.label);
    }
    for (const lessons::Beat &beat : lesson.beats) {
        for (const QString &language : lessons::LessonReader::languages()) {
            const auto spans = lessons::parseMarkup(beat.text.value(language));
            for (const lessons::Span &span : *spans) {
                if (span.kind == lessons::Span::Kind::Task)
                    QVERIFY2(tasks.contains(span.text), qPrintable(span.text));
            }
        }
    }
}

void TestCatalogue::japaneseOffersLineBreaks()
{
    QFETCH(QString, id);
    for (const lessons::Beat &beat : lessonOf(id).beats) {
        QVERIFY2(beat.text.value(u"ja"_s).contains(QChar(0x200B)), qPrintable(beat.id));
        QVERIFY2(!beat.text.value(u"en"_s).contains(QChar(0x200B)), qPrintable(beat.id));
    }
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
