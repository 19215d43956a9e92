#include "trace/exchange/chromereader.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "trace/exchange/chromewriter.h"
#include "trace/explain.h"
#include "trace/lanes.h"
#include "trace/traceformat.h"
#include "trace/wording.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A trace from events as another tool writes them, without the brackets of the list.
trace::TraceLog logOf(const QByteArray &events)
{
    QString error;
    const auto log = trace::fromChromeFormat('[' + events + ']', &error);
    if (!log)
        qWarning("%s", qPrintable(error));
    return log.value_or(trace::TraceLog());
}

trace::TraceLog named(trace::TraceLog log)
{
    log.header.program = u"program.py"_s;
    return log;
}

QString errorOf(const QByteArray &text)
{
    QString error;
    return trace::fromChromeFormat(text, &error) ? QString() : error;
}

/// "lane: name 1-3, name 4-5" of each lane, times in microseconds.
QStringList lanesOf(const trace::TraceLog &log)
{
    QStringList rows;
    const trace::Lanes lanes = trace::Lanes::of(log);
    for (const trace::TaskLane &lane : lanes.tasks) {
        QStringList slices;
        for (const trace::Slice &slice : lane.slices) {
            const qsizetype end = qMin(slice.end, log.size() - 1);
            if (slice.state == trace::TaskState::Running)
                slices.append(u"%1 %2-%3"_s.arg(trace::labelOf(log, slice))
                                  .arg(log.timeAt(slice.begin) / 1000)
                                  .arg(log.timeAt(end) / 1000));
        }
        rows.append(lane.label + u": "_s + slices.join(u", "_s));
    }
    return rows;
}

} // namespace

class TestChromeReader : public QObject
{
    Q_OBJECT

private slots:
    void ownTracesComeBack_data();
    void ownTracesComeBack();
    void ownTraceThatIsCutOff();
    void lanes_data();
    void lanes();
    void moments();
    void counters();
    void flows();
    void wholeFiles_data();
    void wholeFiles();
    void refuses_data();
    void refuses();
    void isTold_data();
    void isTold();
    void everyCut();
    void staysTheSameWhenSaved();
    void filesAreFoundOut();
};

void TestChromeReader::ownTracesComeBack_data()
{
    QTest::addColumn<trace::TraceLog>("log");
    QTest::newRow("states") << named(logs::states());
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        if (lesson.id != "http"_L1) // on the wall clock
            QTest::newRow(qPrintable(lesson.id)) << player::Run::ofLesson(lesson, lesson.defaults())->log();
    }
}

void TestChromeReader::ownTracesComeBack()
{
    QFETCH(trace::TraceLog, log);
    QString error;
    const QByteArray text = trace::toChromeFormat(log);
    QVERIFY(trace::looksLikeChromeFormat(text));
    const auto read = trace::fromChromeFormat(text, &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY(read->header == log.header);
    QVERIFY(read->events() == log.events());
    QCOMPARE(trace::toChromeFormat(*read), text);
}

// Our lines stand before what other tools read: a file that lost its end has them all, or it is refused.
void TestChromeReader::ownTraceThatIsCutOff()
{
    const trace::TraceLog log = named(logs::gather());
    const QByteArray text = trace::toChromeFormat(log);
    const qsizetype events = text.indexOf("\"traceEvents\"");
    QString error;
    const auto read = trace::fromChromeFormat(text.left(events + 2000), &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY(read->events() == log.events());
    QVERIFY(errorOf(text.left(events - 200)).contains(u"cut off"));
}

void TestChromeReader::lanes_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("complete") << QByteArray(R"({"ph":"X","name":"a","pid":1,"tid":7,"ts":10,"dur":5})")
                              << QStringList { u"thread 7: a 0-5"_s };
    QTest::newRow("begin and end") << QByteArray(R"({"ph":"B","name":"a","pid":1,"tid":1,"ts":100},
        {"ph":"B","name":"b","pid":1,"tid":1,"ts":101},{"ph":"E","pid":1,"tid":1,"ts":103},
        {"ph":"E","pid":1,"tid":1,"ts":104})")
                                   << QStringList { u"thread 1: a 0-4"_s, u"thread 1 \u00b7 2: b 1-3"_s };
    QTest::newRow("unsorted") << QByteArray(R"({"ph":"E","pid":1,"tid":1,"ts":9},
        {"ph":"X","name":"c","pid":1,"tid":1,"ts":12,"dur":3},{"ph":"B","name":"a","pid":1,"tid":1,"ts":5})")
                              << QStringList { u"thread 1: a 0-4, c 7-10"_s };
    QTest::newRow("nested three deep")
        << QByteArray(R"({"ph":"X","name":"c","tid":1,"ts":2,"dur":1},
        {"ph":"X","name":"b","tid":1,"ts":1,"dur":3},{"ph":"X","name":"a","tid":1,"ts":0,"dur":9},
        {"ph":"X","name":"d","tid":1,"ts":5,"dur":4})")
        << QStringList { u"thread 1: a 0-9"_s, u"thread 1 \u00b7 2: b 1-4, d 5-9"_s,
                         u"thread 1 \u00b7 3: c 2-3"_s };
    QTest::newRow("overlapping") << QByteArray(R"({"ph":"X","name":"a","tid":1,"ts":0,"dur":4},
        {"ph":"X","name":"b","tid":1,"ts":2,"dur":4},{"ph":"X","name":"c","tid":1,"ts":4,"dur":1})")
                                 << QStringList { u"thread 1: a 0-4, c 4-5"_s,
                                                  u"thread 1 \u00b7 2: b 2-6"_s };
    QTest::newRow("open begin, lonely end") << QByteArray(R"({"ph":"E","tid":1,"ts":0},
        {"ph":"B","name":"a","tid":1,"ts":1},{"ph":"X","name":"b","tid":2,"ts":2,"dur":6})")
                                            << QStringList { u"thread 1: a 0-7"_s, u"thread 2: b 1-7"_s };
    QTest::newRow("instants") << QByteArray(R"({"ph":"i","name":"now","s":"g","tid":1,"ts":3},
        {"ph":"I","name":"then","tid":1,"ts":3},{"ph":"X","name":"a","tid":1,"ts":3,"dur":2})")
                              << QStringList { u"thread 1: a 0-2"_s,
                                               u"thread 1 \u00b7 2: now 0-0, then 0-0"_s };
    QTest::newRow("names and places") << QByteArray(R"({"ph":"X","name":"a","pid":1,"tid":1,"ts":0,"dur":1},
        {"ph":"X","name":"b","pid":1,"tid":2,"ts":0,"dur":1},
        {"ph":"M","name":"thread_name","pid":1,"tid":1,"args":{"name":"late"}},
        {"ph":"M","name":"thread_name","pid":1,"tid":2,"args":{"name":"early"}},
        {"ph":"M","name":"thread_sort_index","pid":1,"tid":2,"args":{"sort_index":-1}})")
                                      << QStringList { u"early: b 0-1"_s, u"late: a 0-1"_s };
    QTest::newRow("processes") << QByteArray(R"({"ph":"X","name":"a","pid":1,"tid":1,"ts":0,"dur":1},
        {"ph":"X","name":"b","pid":"gpu","tid":"main","ts":1,"dur":1},
        {"ph":"X","name":"c","pid":1,"tid":2,"ts":2,"dur":1},
        {"ph":"M","name":"process_name","pid":1,"args":{"name":"Browser"}})")
                               << QStringList { u"thread 1 (Browser): a 0-1"_s,
                                                u"thread 2 (Browser): c 2-3"_s,
                                                u"thread main (process gpu): b 1-2"_s };
    QTest::newRow("asynchronous") << QByteArray(R"({"ph":"b","cat":"net","name":"a","id":1,"ts":0},
        {"ph":"b","cat":"net","name":"b","id":"0x2","ts":1},{"ph":"e","cat":"net","id":1,"ts":3},
        {"ph":"n","cat":"net","name":"sent","id":1,"ts":3},{"ph":"e","cat":"net","id":"0x2","ts":4},
        {"ph":"S","cat":"old","name":"c","id":1,"ts":0},{"ph":"F","cat":"old","name":"c","id":1,"ts":4})")
                                  << QStringList { u"net: a 0-3, sent 3-3"_s, u"net \u00b7 2: b 1-4"_s,
                                                   u"old: c 0-4"_s };
    QTest::newRow("missing fields") << QByteArray(R"({"ph":"X","ts":0},{"ph":"X","name":"no time"},{},7,
        {"name":"no phase","ts":1},{"ph":"Q","name":"unknown","ts":1},{"ph":"B","name":"text","ts":"2"},
        {"ph":"X","name":"a","ts":1,"dur":-5})")
                                    << QStringList { u"thread 0: unnamed 0-0, a 1-1"_s };
    QTest::newRow("fractions and calendar")
        << QByteArray(R"({"ph":"X","name":"a","ts":1764324000000000.5,"dur":2000.25},
        {"ph":"X","name":"b","ts":1764324000004000,"dur":1})")
        << QStringList { u"thread 0: a 0-2000, b 3999-4000"_s };
}

void TestChromeReader::lanes()
{
    QFETCH(QByteArray, events);
    QFETCH(QStringList, rows);
    QCOMPARE(lanesOf(logOf(events)), rows);
}

// Of the state at a moment, and of what is said of it.
void TestChromeReader::moments()
{
    const trace::TraceLog log = logOf(R"({"ph":"X","name":"load","tid":1,"ts":0,"dur":9},
        {"ph":"C","name":"heap","ts":4,"args":{"v":12}},{"ph":"X","name":"other","tid":2,"ts":5,"dur":9})");
    QStringList said;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (trace::isStop(log, i))
            said.append(trace::explain(log, i).plain());
    }
    QCOMPARE(said, QStringList({ u"load begins in thread 1."_s, u"heap is now 12."_s,
                                 u"other begins in thread 2."_s, u"load ends in thread 1."_s,
                                 u"other ends in thread 2."_s }));
    const auto stateAt = [&log](qint64 time) {
        qsizetype cursor = 0;
        while (cursor < log.size() && log.timeAt(cursor) <= time * 1000)
            ++cursor;
        return trace::stateName(log.snapshotAt(cursor).task(1)->state);
    };
    QCOMPARE(stateAt(3), u"running"_s);
    QCOMPARE(stateAt(9), u"idle"_s);
}

void TestChromeReader::counters()
{
    const trace::Lanes lanes = trace::Lanes::of(logOf(R"({"ph":"C","name":"memory","ts":0,"args":{"bytes":1}},
        {"ph":"C","name":"memory","ts":2,"args":{"bytes":7.6}},
        {"ph":"C","name":"load","ts":1,"args":{"user":-3,"system":1e12,"note":"x"}})"));
    QStringList rows;
    for (const trace::CounterLane &lane : lanes.counters) {
        QStringList values;
        for (const trace::CounterLane::Point &point : lane.points)
            values.append(QString::number(point.value));
        rows.append(lane.label + u": "_s + values.join(u' '));
    }
    QCOMPARE(rows, QStringList({ u"memory: 1 8"_s, u"load user: 0"_s, u"load system: 2147483647"_s }));
}

// From slice to slice, in whose lanes they end.
void TestChromeReader::flows()
{
    const trace::TraceLog log = logOf(R"({"ph":"X","name":"a","tid":1,"ts":0,"dur":9},
        {"ph":"X","name":"inner","tid":1,"ts":1,"dur":3},{"ph":"X","name":"b","tid":2,"ts":5,"dur":2},
        {"ph":"X","name":"c","tid":3,"ts":7,"dur":2},{"ph":"f","cat":"x","id":4,"tid":3,"ts":6},
        {"ph":"s","cat":"x","id":1,"tid":1,"ts":2},{"ph":"t","cat":"x","id":1,"tid":2,"ts":5},
        {"ph":"f","cat":"x","id":1,"tid":3,"ts":7,"bp":"e"},{"ph":"s","cat":"y","id":1,"tid":1,"ts":8})");
    QStringList rows;
    const trace::Lanes lanes = trace::Lanes::of(log);
    for (const trace::Flow &flow : lanes.flows)
        rows.append(
            u"%1-%2"_s.arg(lanes.tasks.at(flow.fromTask - 1).label, lanes.tasks.at(flow.toTask - 1).label));
    QCOMPARE(rows, QStringList({ u"thread 1 \u00b7 2-thread 2"_s, u"thread 2-thread 3"_s }));
}

void TestChromeReader::wholeFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray slice = R"({"ph":"X","name":"a","tid":1,"ts":0,"dur":9,"args":{"s":"}]\"{"}})";
    QTest::newRow("list") << '[' + slice + "]\n";
    QTest::newRow("list without end") << "[\n" + slice + ",\n";
    QTest::newRow("list cut within an event") << '[' + slice + ',' + slice.left(30);
    QTest::newRow("list that ends in a comma") << '[' + slice + ",]";
    QTest::newRow("object") << R"({"otherData":{},"traceEvents":[)" + slice + R"(],"metadata":{"a":[1]}})";
    QTest::newRow("object over lines")
        << "{\n  \"displayTimeUnit\": \"ns\",\n  \"traceEvents\": [\n" + slice + "\n]}";
    QTest::newRow("object without end") << R"({"traceEvents":[)" + slice + ',' + slice.left(9);
    QTest::newRow("byte order mark") << "\xef\xbb\xbf[" + slice + ']';
}

void TestChromeReader::wholeFiles()
{
    QFETCH(QByteArray, text);
    QVERIFY(trace::looksLikeChromeFormat(text));
    QString error;
    const auto log = trace::fromChromeFormat(text, &error);
    QVERIFY2(log, qPrintable(error));
    QCOMPARE(lanesOf(*log), QStringList { u"thread 1: a 0-9"_s });
    QCOMPARE(log->header.clock, u"wall"_s);
    QVERIFY(log->header.semantics.isEmpty());
}

void TestChromeReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const QString nothing = u"there is nothing in it that could be shown."_s;
    QTest::newRow("empty list") << QByteArray("[]") << nothing;
    QTest::newRow("empty events") << QByteArray(R"({"traceEvents":[]})") << nothing;
    QTest::newRow("only names") << QByteArray(
        R"([{"ph":"M","name":"process_name","pid":1,"args":{"name":"a"}}])")
                                << nothing;
    QTest::newRow("numbers") << QByteArray("[1,2,3]") << nothing;
    QTest::newRow("only flows") << QByteArray(R"([{"ph":"s","id":1,"ts":1}])") << nothing;
    QTest::newRow("no JSON") << QByteArray("[nonsense")
                             << u"this is not JSON, or it is cut off before its first event."_s;
    QTest::newRow("cut early") << QByteArray(R"({"traceEvents":[{"ph":"X")")
                               << u"this is not JSON, or it is cut off before its first event."_s;
    QTest::newRow("deep") << QByteArray(100'000, '[')
                          << u"this is not JSON, or it is cut off before its first event."_s;
    QTest::newRow("no list") << QByteArray(R"({"traceEvents":{}})") << u"\"traceEvents\" is not a list."_s;
    QTest::newRow("huge time") << QByteArray(R"([{"ph":"i","ts":0},{"ph":"i","ts":1e300}])")
                               << u"event 2: \"ts\" has a value that cannot be there."_s;
    QTest::newRow("far apart") << QByteArray(R"([{"ph":"i","ts":-3e15},{"ph":"i","ts":3e15}])")
                               << u"its times are too far apart to be shown."_s;
    QByteArray crowd;
    for (int i = 0; i <= 1024; ++i)
        crowd += R"(,{"ph":"X","name":"a","ts":)" + QByteArray::number(i) + R"(,"dur":10000})";
    QTest::newRow("crowd") << '[' + crowd.mid(1) + ']'
                           << u"it has more than 1024 lanes, too many to be shown."_s;
}

void TestChromeReader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    QCOMPARE(errorOf(text), error);
}

void TestChromeReader::isTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isChrome");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("JSON lines") << trace::toJsonLines(logs::gather()) << false;
    QTest::newRow("other JSON") << QByteArray(R"({"a":1})") << false;
    QTest::newRow("a program that prints it") << QByteArray(R"({"format":"awaitscope-trace"}
{"seq":0,"kind":"print","text":"traceEvents"})")
                                              << false;
    QTest::newRow("list") << QByteArray("\n [") << true;
    QTest::newRow("compact") << QByteArray(R"({"a":[],"traceEvents":[]})") << true;
    QTest::newRow("ours, compact") << QByteArray(
        R"({"awaitscope":[{"format":"awaitscope-trace"}],"traceEvents":[]})")
                                   << true;
}

void TestChromeReader::isTold()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isChrome);
    QCOMPARE(trace::looksLikeChromeFormat(text), isChrome);
}

// Nothing that is cut off or damaged does harm.
void TestChromeReader::everyCut()
{
    const QByteArray text = R"({"traceEvents":[{"ph":"B","name":"é","pid":1,"tid":2,"ts":1,"args":{}},
        {"ph":"C","name":"c","ts":2,"args":{"v":1}},{"ph":"E","pid":1,"tid":2,"ts":3}],"x":[{}]})";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QString error = errorOf(text.left(length));
        QCOMPARE(error.contains(u'\n'), false);
        QByteArray damaged = text;
        damaged[length % text.size()] = '"';
        errorOf(damaged);
    }
}

void TestChromeReader::staysTheSameWhenSaved()
{
    const trace::TraceLog log = logOf(R"({"ph":"X","name":"a","tid":1,"ts":0,"dur":9},
        {"ph":"X","name":"b","tid":1,"ts":1,"dur":3},{"ph":"C","name":"c","ts":2,"args":{"v":0}},
        {"ph":"s","id":1,"tid":1,"ts":2},{"ph":"f","id":1,"tid":1,"ts":4})");
    QString error;
    const trace::TraceLog whole = named(log);
    const auto lines = trace::fromJsonLines(trace::toJsonLines(whole), &error);
    QVERIFY2(lines, qPrintable(error));
    QVERIFY(lines->header == whole.header);
    QVERIFY(lines->events() == log.events());
    const auto chrome = trace::fromChromeFormat(trace::toChromeFormat(whole), &error);
    QVERIFY2(chrome, qPrintable(error));
    QVERIFY(chrome->events() == log.events());
}

void TestChromeReader::filesAreFoundOut()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"foreign.json"_s);
    const auto write = [&path](const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QString error;
    QVERIFY(write(R"([{"ph":"X","name":"a","ts":0,"dur":9})"));
    const auto log = trace::loadTrace(path, &error);
    QVERIFY2(log, qPrintable(error));
    QCOMPARE(log->header.program, u"foreign.json"_s);
    QVERIFY(write("[]"));
    QVERIFY(!trace::loadTrace(path, &error));
    QCOMPARE(error, path + u": there is nothing in it that could be shown."_s);
}

QTEST_GUILESS_MAIN(TestChromeReader)
#include "tst_chromereader.moc"
