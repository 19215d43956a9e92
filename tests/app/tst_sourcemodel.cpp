#include "lessons/catalogue.h"
#include "sourcemodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

namespace {

sources::Program programOf(const QString &lessonId)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(lessonId);
    return sources::Program::of(*lesson, lesson->defaults());
}

/// Every mark as "line label state note".
QStringList marks(const SourceModel &model)
{
    QStringList list;
    const QVariantList rows = column(model, "marks");
    for (int row = 0; row < rows.size(); ++row) {
        for (const QVariant &mark : rows.at(row).toList()) {
            const QVariantMap map = mark.toMap();
            list.append(u"%1 %2 %3 %4"_s.arg(QString::number(row + 1), map.value(u"label"_s).toString(),
                                             map.value(u"state"_s).toString(),
                                             map.value(u"note"_s).toString()));
        }
    }
    return list;
}

/// Rows for which a role is true, as line numbers.
QList<int> linesWith(const SourceModel &model, const QByteArray &role)
{
    QList<int> lines;
    const QVariantList rows = column(model, role);
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row).toBool())
            lines.append(row + 1);
    }
    return lines;
}

} // namespace

class TestSourceModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lines();
    void awaitPoints();
    void runningTaskStandsOnTheLineOfTheStop();
    void waitingTasks();
    void readyTasks();
    void cppLines();
    void nothingRuns();
    void breakpoints();
    void marksOfAnotherProgramGo();
    void colourFollowsThePalette();
    void theWidestLine();
};

void TestSourceModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestSourceModel::lines()
{
    SourceModel model(sources::Language::Python);
    QVERIFY(!model.hasSource());
    QSignalSpy sourced(&model, &SourceModel::hasSourceChanged);
    const sources::Program program = programOf(u"gather"_s);
    model.setProgram(program);
    QVERIFY(model.hasSource());
    QCOMPARE(sourced.count(), 1);
    QCOMPARE(texts(model, "text"), program.lines(sources::Language::Python));
    QCOMPARE(column(model, "number").first(), 1);
}

void TestSourceModel::awaitPoints()
{
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    QCOMPARE(linesWith(model, "awaitPoint"), (QList<int> { 5, 9 }));
}

void TestSourceModel::runningTaskStandsOnTheLineOfTheStop()
{
    LessonMoment run(u"gather"_s);
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(model.lineOfInterest(), 5); // row of line 6: return
    QCOMPARE(linesWith(model, "current"), QList<int> { 6 });
    model.show(run.at(EventKind::StepStart, u"users"_s));
    QCOMPARE(linesWith(model, "current"), QList<int> { 4 }); // its print
    model.show(run.at(EventKind::Print, u"users"_s));
    QCOMPARE(linesWith(model, "current"), QList<int> { 4 });
    model.show(run.at(EventKind::TimerScheduled, u"users"_s));
    QCOMPARE(linesWith(model, "current"), QList<int> { 5 }); // its sleep
}

void TestSourceModel::waitingTasks()
{
    LessonMoment run(u"gather"_s);
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(marks(model),
             (QStringList { u"5 users awaiting wait here"_s, u"5 posts awaiting wait here"_s,
                            u"6 comments running is here"_s, u"9 main awaiting waits for all three"_s }));
    model.show(run.at(EventKind::StepStart, u"posts"_s, 2));
    QCOMPARE(marks(model),
             (QStringList { u"6 posts running is here"_s, u"9 main awaiting waits for all three"_s }));
    model.show(run.at(EventKind::StepEnd, u"users"_s, 2));
    QCOMPARE(marks(model),
             (QStringList { u"5 posts awaiting waits here"_s, u"9 main awaiting waits for all three"_s }));
}

void TestSourceModel::readyTasks()
{
    LessonMoment run(u"queue"_s);
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"queue"_s));
    model.show(run.at(EventKind::QueuePut, u"producer"_s, 2));
    QCOMPARE(linesWith(model, "current"), QList<int> { 5 }); // the put, not what comes next
    QVERIFY2(marks(model).contains(u"10 worker-2 ready ready to resume"_s),
             qPrintable(marks(model).join(u'\n')));
}

void TestSourceModel::cppLines()
{
    LessonMoment run(u"gather"_s);
    SourceModel model(sources::Language::Cpp);
    const sources::Program program = programOf(u"gather"_s);
    model.setProgram(program);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    const int line = program.lineOfLabel(sources::Language::Cpp, u"fetch.return"_s);
    QVERIFY(line > 0);
    QCOMPARE(linesWith(model, "current"), QList<int> { line });
    QVERIFY(texts(model, "text").at(line - 1).contains(u"co_return"_s));
}

void TestSourceModel::nothingRuns()
{
    LessonMoment run(u"gather"_s);
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QSignalSpy moved(&model, &SourceModel::lineOfInterestChanged);
    model.show(run.at(EventKind::TimerFired, u"users"_s));
    QCOMPARE(model.lineOfInterest(), -1);
    QCOMPARE(moved.count(), 1);
    model.show(run.at(EventKind::StepEnd, u"posts"_s));
    QCOMPARE(model.lineOfInterest(), 4); // where it waits
    QVERIFY(linesWith(model, "current").isEmpty());
}

void TestSourceModel::breakpoints()
{
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    QSignalSpy toggled(&model, &SourceModel::breakpointToggled);
    model.toggleBreakpoint(0); // no await there
    model.toggleBreakpoint(99);
    QCOMPARE(toggled.count(), 0);
    model.toggleBreakpoint(4);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first(), 5);
    model.setBreakpoints({ 5 });
    QCOMPARE(linesWith(model, "breakpoint"), QList<int> { 5 });
}

void TestSourceModel::marksOfAnotherProgramGo()
{
    LessonMoment run(u"gather"_s);
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    model.setProgram(programOf(u"queue"_s));
    QVERIFY(marks(model).isEmpty());
    QCOMPARE(model.lineOfInterest(), -1);
    QVERIFY(linesWith(model, "current").isEmpty());
}

void TestSourceModel::theWidestLine()
{
    SourceModel model(sources::Language::Python);
    QSignalSpy changed(&model, &SourceModel::widestLineChanged);
    model.setProgram(sources::Program::ofTexts(u"a = 1234567\n# 待ち合わせ\n"_s, QString()));
    QCOMPARE(model.widestLine(), u"# 待ち合わせ"_s);
    model.setProgram(sources::Program::ofTexts(u"a = 1\nb\n"_s, QString()));
    QCOMPARE(model.widestLine(), u"a = 1"_s);
    QCOMPARE(changed.size(), 2);
}

void TestSourceModel::colourFollowsThePalette()
{
    SourceModel model(sources::Language::Python);
    model.setProgram(programOf(u"gather"_s));
    QVERIFY(texts(model, "html").at(4).contains(Palette::light().accent.name()));
    model.setPalette(Palette::dark());
    QVERIFY(texts(model, "html").at(4).contains(Palette::dark().accent.name()));
}

QTEST_GUILESS_MAIN(TestSourceModel)
#include "tst_sourcemodel.moc"
