#include "findings/findings.h"
#include "lessons/catalogue.h"
#include "player/player.h"
#include "player/run.h"
#include "trace/exchange/chromereader.h"
#include "trace/exchange/chromewriter.h"
#include "trace/exchange/perfettoformat.h"
#include "trace/exchange/speedscopeformat.h"
#include "trace/explain.h"
#include "trace/lanes.h"
#include "trace/timeaxis.h"
#include "trace/timespent.h"
#include "trace/traceformat.h"
#include "trace/waitinggraph.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Corpus = QStringLiteral(AWAITSCOPE_SOURCE_DIR "/tests/fuzz/corpus");

/// Reads a trace in every way that the window and the command line do.
void useTrace(const trace::TraceLog &log)
{
    for (qsizetype cursor = 0; cursor <= log.size(); ++cursor)
        trace::WaitingGraph::of(log.snapshotAt(cursor));
    for (qsizetype event = 0; event < log.size(); ++event)
        trace::explain(log, event);
    trace::TimeSpent::of(log);
    findings::Findings::of(log);
    const trace::Lanes lanes = trace::Lanes::of(log);
    for (qsizetype run = 0; run < lanes.loop.size(); ++run)
        lanes.causeOf(run);
    for (const trace::AxisMode mode :
         { trace::AxisMode::Elastic, trace::AxisMode::Time, trace::AxisMode::Steps }) {
        const trace::TimeAxis axis(log, mode);
        for (qsizetype event = 0; event <= log.size(); ++event)
            axis.timeAt(axis.positionOf(event));
    }
    trace::toChromeFormat(log);
    trace::toPerfettoFormat(log);
    trace::toSpeedscopeFormat(log);

    const std::unique_ptr<player::Run> run = player::Run::ofTrace(log);
    player::Player player;
    player.setRun(run.get());
    player.last();
    player.previousIteration();
    player.nextIteration();
    player.first();
}

/// A damaged text is refused with a sentence, or else it can be used and saved again.
void check(const QByteArray &text)
{
    QString error;
    std::optional<trace::TraceLog> log = trace::looksLikeChromeFormat(text)
                                           ? trace::fromChromeFormat(text, &error)
                                           : trace::fromJsonLines(text, &error);
    if (!log) {
        QVERIFY(!error.isEmpty());
        QVERIFY(!error.contains(u'\n'));
        return;
    }
    if (log->header.program.isEmpty())
        log->header.program = u"file.json"_s; // as loading a file does
    useTrace(*log);
    const QByteArray saved = trace::toJsonLines(*log);
    const std::optional<trace::TraceLog> again = trace::fromJsonLines(saved, &error);
    QVERIFY2(again, qPrintable(error));
    QCOMPARE(again->events(), log->events());
}

/// A run as another tool would write it: in Chrome's format, without our own lines.
QByteArray foreign(const trace::TraceLog &log)
{
    QByteArray text = trace::toChromeFormat(log);
    const qsizetype begin = text.indexOf("\"awaitscope\"");
    return text.remove(begin, text.indexOf("\"traceEvents\"") - begin);
}

QByteArray damage(QByteArray text, QRandomGenerator &random)
{
    const auto place = [&] { return qsizetype(random.bounded(qint64(text.size()))); };
    const int times = random.bounded(1, 4);
    for (int i = 0; i < times && !text.isEmpty(); ++i) {
        switch (random.bounded(6)) {
        case 0: // one other byte
            text[place()] = char(random.bounded(256));
            break;
        case 1: // a piece is gone
            text.remove(place(), random.bounded(40));
            break;
        case 2: // the end is gone
            text.truncate(place());
            break;
        case 3: { // a line is there twice
            const qsizetype begin = text.indexOf('\n', place()) + 1;
            const qsizetype end = text.indexOf('\n', begin) + 1;
            text.insert(begin, text.mid(begin, end - begin));
            break;
        }
        case 4: { // a digit is another one
            const qsizetype at = place();
            for (qsizetype k = at; k < text.size(); ++k) {
                if (text.at(k) >= '0' && text.at(k) <= '9') {
                    text[k] = char('0' + random.bounded(10));
                    break;
                }
            }
            break;
        }
        case 5: // something that does not belong there
            text.insert(place(),
                        QByteArray("\"}],{[0e9\\u0000").mid(random.bounded(8), random.bounded(1, 6)));
            break;
        }
    }
    return text;
}

} // namespace

/// Damaged traces: found or made up ones in corpus/, and real ones damaged at random, from fixed seeds.
class TestDamagedTraces : public QObject
{
    Q_OBJECT

private slots:
    void corpus_data();
    void corpus();
    void damagedAtRandom_data();
    void damagedAtRandom();
    void linesMissing_data();
    void linesMissing();
};

void TestDamagedTraces::corpus_data()
{
    QTest::addColumn<QByteArray>("text");
    const QFileInfoList files = QDir(Corpus).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(info.completeBaseName())) << file.readAll();
    }
}

void TestDamagedTraces::corpus()
{
    QFETCH(QByteArray, text);
    check(text);
}

void TestDamagedTraces::damagedAtRandom_data()
{
    linesMissing_data();
    const lessons::Lesson *gather = lessons::Catalogue::bundled().find(u"gather"_s);
    const auto run = player::Run::ofLesson(*gather, gather->defaults());
    QTest::newRow("Chrome's format") << trace::toChromeFormat(run->log());
    QTest::newRow("Chrome's format, of another tool") << foreign(run->log());
}

void TestDamagedTraces::damagedAtRandom()
{
    QFETCH(QByteArray, text);
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed);
        check(damage(text, random));
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void TestDamagedTraces::linesMissing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        const auto run = player::Run::ofLesson(lesson, lesson.defaults());
        QTest::newRow(qPrintable(lesson.id)) << trace::toJsonLines(run->log());
    }
}

// Every line is good, but the story has holes: what is left must still be usable.
void TestDamagedTraces::linesMissing()
{
    QFETCH(QByteArray, text);
    QString error;
    const trace::TraceLog whole = trace::fromJsonLines(text, &error).value_or(trace::TraceLog());
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QRandomGenerator random(seed);
        trace::TraceLog log;
        log.header = whole.header;
        for (const trace::Event &event : whole.events()) {
            if (random.bounded(10) != 0)
                log.append(event);
        }
        check(trace::toJsonLines(log));
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(TestDamagedTraces)
#include "tst_damagedtraces.moc"
