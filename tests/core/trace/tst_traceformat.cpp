#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/jsonlinesreader.h"
#include "trace/traceformat.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray gatherTrace()
{
    const lessons::Lesson &lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
    return trace::toJsonLines(player::Run::ofLesson(lesson, lesson.defaults())->log());
}

QString errorOf(const QByteArray &text)
{
    QString error;
    return trace::fromJsonLines(text, &error) ? QString() : error;
}

} // namespace

class TestTraceFormat : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote()
    {
        const QByteArray text = gatherTrace();
        QString error;
        const auto log = trace::fromJsonLines(text, &error);
        QVERIFY2(log, qPrintable(error));
        QCOMPARE(trace::toJsonLines(*log), text);
    }

    void readsInPieces_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : { 1, 7, 4096, 1'000'000 })
            QTest::addRow("%d", size) << size;
    }

    void readsInPieces()
    {
        QFETCH(int, size);
        const QByteArray text = gatherTrace();
        trace::JsonLinesReader reader;
        for (qsizetype begin = 0; begin < text.size(); begin += size) {
            QVERIFY2(reader.feed(text.mid(begin, size)), qPrintable(reader.error()));
            const qsizetype lines = text.left(begin + size).count('\n');
            QCOMPARE(reader.hasHeader(), lines > 0);
            QCOMPARE(reader.log().size(), std::max<qsizetype>(0, lines - 1));
        }
        QCOMPARE(trace::toJsonLines(reader.log()), text);
        QVERIFY(!reader.isComplete());
        QVERIFY(reader.feed("\n"));
        QVERIFY(reader.isComplete());
        QVERIFY(!reader.feed("{}\n"));
        QVERIFY(!reader.feed("\n")); // for good
        QCOMPARE(trace::toJsonLines(reader.log()), text);
    }

    // A line without spaces is read without the parser, one with a space by it: what they understand is the
    // same.
    void readsPlainLinesAsTheParserDoes_data()
    {
        QTest::addColumn<QByteArray>("rest"); // with other quotation marks, for the sake of those who read it
        QTest::addColumn<bool>("isRead");
        const auto add = [](const char *rest, bool isRead) {
            QTest::newRow(rest) << QByteArray(rest).replace('\'', '"') << isRead;
        };
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1}", true);
        add("'kind':'step_start','task':1,'iteration':1,'seq':0,'time':0.25}", true);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1,'task':2}", true);
        add("'seq':0,'seq':7,'time':0,'iteration':1,'kind':'step_start','task':1}", true);
        add("'seq':0,'time':0.123456789,'iteration':1,'kind':'step_start','task':1,'other':'x'}", true);
        add("'seq':0,'time':0.1234567891,'iteration':1,'kind':'step_start','task':1}", true);
        add("'seq':0,'time':2251799.813685247,'iteration':1,'kind':'step_start','task':1}", true);
        add("'seq':0,'time':3999999999,'iteration':1,'kind':'step_start','task':1}", true);
        add("'seq':0,'time':1e-3,'iteration':1,'kind':'step_start','task':4294967295}", true);
        add("'seq':0,'time':0,'iteration':1,'kind':'print','text':'a\\'\\u00e9\\\\','line':3}", true);
        add("'seq':0,'time':0,'iteration':1,'kind':'print','text':'12345678\\'','label':''}", true);
        add("'seq':0,'time':0,'iteration':1,'kind':'print','text':'\xe6\x97\xa5\x7f'}", true);
        add("'seq':0,'time':0,'iteration':1,'kind':'print','text':'1234567\xe6'}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'print','text':'123456\x01 a'}", false);
        add("'seq':0,'time':01,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':0,'time':1.,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':0,'time':-1,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':0,'time':4000000001,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':0.0,'time':0,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':1,'time':0,'iteration':1,'kind':'step_start','task':1}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':4294967296}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':99999999999999999999}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_starts','task':1}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':'1'}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start'}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1}}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1,}", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1", false);
        add("'seq':0,'time':0,'iteration':1,'kind':'step_start','task", false);
        add("'seq':0,'time':0,'iteration':1,'kind':", false);
        add(",'seq':0,'time':0,'iteration':1,'kind':'step_start','task':1}", false);
        add("", false);
    }

    void readsPlainLinesAsTheParserDoes()
    {
        QFETCH(QByteArray, rest);
        QFETCH(bool, isRead);
        const QByteArray header = gatherTrace().split('\n').constFirst();
        trace::JsonLinesReader plain;
        trace::JsonLinesReader parsed;
        QCOMPARE(plain.feed(header + "\n{" + rest + '\n'), isRead);
        QCOMPARE(parsed.feed(header + "\n{ " + rest + '\n'), isRead);
        QCOMPARE(plain.error(), parsed.error());
        QCOMPARE(trace::toJsonLines(plain.log()), trace::toJsonLines(parsed.log()));
        QVERIFY(plain.log().events() == parsed.log().events());
    }

    void keepsEveryFieldAndCharacter()
    {
        trace::TraceLog log;
        log.header.program = u"日本語 \"quoted\" \\ \n"_s;
        trace::Event event;
        event.kind = asyncio::EventKind::QueuePut;
        event.iteration = 4'000'000'000;
        event.task = event.parent = event.awaited = event.handle = event.timer = 5;
        event.future = event.resource = event.job = event.lock = 4'294'967'295;
        event.due = 1;
        event.duration = 999'999'999;
        event.size = 2'147'483'647;
        event.line = 3;
        event.cppLine = 9;
        event.name = u"\x01\x1f\u2028"_s;
        event.label = u"x"_s;
        event.text = u"emoji \U0001F600"_s;
        event.tasks = { 1, 2, 3 };
        event.time = 2'251'799'813'685'247; // 26 days, to the nanosecond
        log.append(event);
        QString error;
        const auto read = trace::fromJsonLines(trace::toJsonLines(log), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(read->header == log.header);
        QVERIFY(read->events() == log.events());
    }

    void everyKind_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(asyncio::EventKind::FlowEnd); ++kind)
            QTest::newRow(asyncio::nameOf(asyncio::EventKind(kind)).data()) << kind;
    }

    // With what each kind needs, and one field more that it may have.
    void everyKind()
    {
        QFETCH(const int, kind);
        trace::Event event;
        event.kind = asyncio::EventKind(kind);
        event.handleKind = asyncio::HandleKind::Step;
        event.outcome = asyncio::Outcome::Cancelled;
        event.wait = asyncio::WaitKind::Executor;
        event.task = event.handle = event.timer = event.future = event.resource = event.job = event.lock = 1;
        event.size = event.maxsize = 2;
        event.name = event.label = u"it"_s;
        event.text = event.kind == asyncio::EventKind::QueueCreated   ? u"priority"_s
                   : event.kind == asyncio::EventKind::BarrierChanged ? u"draining"_s
                                                                      : u"text"_s;
        trace::TraceLog log;
        log.header.program = u"it"_s;
        log.append(event);
        QString error;
        const auto read = trace::fromJsonLines(trace::toJsonLines(log), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(read->at(0) == event);
    }

    void keysOfTexts_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("order") << QByteArray(
            R"("kind":"queue_created","order":"lifo","resource":1,"maxsize":0)");
        QTest::newRow("state") << QByteArray(
            R"("kind":"barrier_changed","task":2,"state":"broken","resource":1,"size":1)");
        QTest::newRow("executor") << QByteArray(
            R"("kind":"executor_done","outcome":"exception","text":"OSError","resource":1,"job":3)");
        QTest::newRow("condition") << QByteArray(
            R"("kind":"condition_created","task":1,"resource":1,"lock":2)");
        QTest::newRow("semaphore at 0") << QByteArray(R"("kind":"semaphore_acquire","task":1,"resource":1)");
    }

    // The keys of docs/trace-format.md, in the order in which they are written.
    void keysOfTexts()
    {
        QFETCH(const QByteArray, fields);
        const QByteArray good = gatherTrace();
        const QByteArray header = good.left(good.indexOf('\n') + 1)
                                      .replace("\"events\":" + QByteArray::number(good.count('\n') - 1),
                                               "\"events\":1");
        const QByteArray text = header + R"({"seq":0,"time":0,"iteration":1,)" + fields + "}\n";
        QString error;
        const auto read = trace::fromJsonLines(text, &error);
        QVERIFY2(read, qPrintable(error));
        QCOMPARE(trace::toJsonLines(*read), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const QByteArray good = gatherTrace();
        const QByteArray whole = good.left(good.indexOf('\n') + 1);
        const qsizetype events = good.count('\n') - 1;
        const QByteArray header = QByteArray(whole).replace("\"events\":" + QByteArray::number(events) + ',',
                                                            "");
        const QByteArray event = R"({"seq":0,"time":0,"iteration":0,"kind":"print"})";
        const auto replaced = [](QByteArray text, const char *before, const char *after) {
            return text.replace(before, after);
        };
        QTest::newRow("empty") << QByteArray() << u"line 1: the file is empty."_s;
        QTest::newRow("text") << QByteArray("hello\n") << u"line 1: this is not an Awaitscope trace."_s;
        QTest::newRow("binary") << QByteArray("\x00\xff\x89PNG", 6)
                                << u"line 1: this is not an Awaitscope trace."_s;
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n")
                                    << u"line 1: this is not an Awaitscope trace."_s;
        QTest::newRow("JSON list") << QByteArray("[1,2]\n") << u"line 1: this is not an Awaitscope trace."_s;
        QTest::newRow("version") << replaced(good, "\"version\":1", "\"version\":2")
                                 << u"line 1: this version of the format is not known."_s;
        QTest::newRow("header only") << header << u"line 2: the trace has no events."_s;
        QTest::newRow("cut off") << good.left(good.size() - 10)
                                 << u"line %1: the file is cut off here."_s.arg(events + 1);
        QTest::newRow("cut between lines")
            << good.left(good.lastIndexOf('\n', good.size() - 2) + 1)
            << u"line %1: the file is cut off here, %2 of %3 events are there."_s.arg(events + 1)
                   .arg(events - 1)
                   .arg(events);
        QTest::newRow("cut in the header")
            << header.left(60) << u"line 1: this is not an Awaitscope trace."_s;
        QTest::newRow("not JSON") << header + event + "\nnonsense\n"
                                  << u"line 3: this is not a JSON object."_s;
        QTest::newRow("blank line") << header + "\n" + event + '\n'
                                    << u"line 2: this is not a JSON object."_s;
        QTest::newRow("unknown kind") << header + replaced(event, "print", "dance") + '\n'
                                      << u"line 2: \"kind\" has a value that cannot be there."_s;
        QTest::newRow("no kind") << header + R"({"seq":0,"time":0,"iteration":0})" + '\n'
                                 << u"line 2: \"kind\" has a value that cannot be there."_s;
        QTest::newRow("wrong seq") << header + replaced(event, "\"seq\":0", "\"seq\":1") + '\n'
                                   << u"line 2: \"seq\" has a value that cannot be there."_s;
        QTest::newRow("no seq") << header + R"({"time":0,"iteration":0,"kind":"print"})" + '\n'
                                << u"line 2: \"seq\" is missing."_s;
        QTest::newRow("no handle")
            << header + R"({"seq":0,"time":0,"iteration":0,"kind":"callback_run","task":1})" + '\n'
            << u"line 2: \"handle\" is missing."_s;
        QTest::newRow("no future") << header + replaced(event, "print", "future_done\",\"outcome\":\"result")
                                          + '\n'
                                   << u"line 2: \"future\" is missing."_s;
        const auto without = [&](const char *name, const QByteArray &fields, const QString &key) {
            QTest::newRow(name) << header + R"({"seq":0,"time":0,"iteration":0,)" + fields + "}\n"
                                << u"line 2: \"%1\" is missing."_s.arg(key);
        };
        without("no cancelled handle", R"("kind":"handle_cancelled")", u"handle"_s);
        without("no lock", R"("kind":"lock_acquire","task":1)", u"resource"_s);
        without("no lock of a condition", R"("kind":"condition_created","resource":1)", u"lock"_s);
        without("no parties", R"("kind":"barrier_created","resource":1)", u"maxsize"_s);
        without("no threads", R"("kind":"executor_created","resource":1)", u"maxsize"_s);
        without("no state", R"("kind":"barrier_changed","resource":1)", u"state"_s);
        without("no job", R"("kind":"executor_start","resource":1)", u"job"_s);
        without("no outcome of a job", R"("kind":"executor_done","resource":1,"job":1)", u"outcome"_s);
        const auto wrong = [&](const char *name, const QByteArray &fields, const QString &key) {
            QTest::newRow(name) << header + R"({"seq":0,"time":0,"iteration":0,)" + fields + "}\n"
                                << u"line 2: \"%1\" has a value that cannot be there."_s.arg(key);
        };
        wrong("unknown order", R"("kind":"queue_created","resource":1,"order":"fifo")", u"order"_s);
        wrong("unknown state", R"("kind":"barrier_changed","resource":1,"state":"open")", u"state"_s);
        wrong("huge job", R"("kind":"executor_start","resource":1,"job":5000000000)", u"job"_s);
        wrong("unknown wait", R"("kind":"step_end","task":1,"outcome":"suspended","wait":"bus")", u"wait"_s);
        QTest::newRow("clock") << replaced(good, "\"clock\":\"virtual\"", "\"clock\":\"banana\"")
                               << u"line 1: \"clock\" has a value that cannot be there."_s;
        QTest::newRow("no source") << replaced(good, "\"source\":", "\"sauce\":")
                                   << u"line 1: \"source\" is missing."_s;
        QTest::newRow("negative time") << header + replaced(event, "\"time\":0", "\"time\":-1") + '\n'
                                       << u"line 2: \"time\" has a value that cannot be there."_s;
        QTest::newRow("huge time") << header + replaced(event, "\"time\":0", "\"time\":1e300") + '\n'
                                   << u"line 2: \"time\" has a value that cannot be there."_s;
        QTest::newRow("text for a number") << header + replaced(event, "\"time\":0", "\"time\":\"0\"") + '\n'
                                           << u"line 2: \"time\" has a value that cannot be there."_s;
        QTest::newRow("huge id") << header + replaced(event, "\"seq\":0", "\"seq\":0,\"task\":5000000000")
                                        + '\n'
                                 << u"line 2: \"task\" has a value that cannot be there."_s;
        const QByteArray late = R"({"seq":0,"time":2,"iteration":0,"kind":"print"})";
        const QByteArray early = R"({"seq":1,"time":1,"iteration":0,"kind":"print"})";
        QTest::newRow("time goes back") << header + late + '\n' + early + '\n'
                                        << u"line 3: \"time\" has a value that cannot be there."_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text), error);
    }

    // Every cut of a trace is refused or is a shorter trace; nothing crashes.
    void everyCut()
    {
        const QByteArray text = gatherTrace();
        for (qsizetype length = 0; length < text.size(); length += 7)
            errorOf(text.left(length));
    }

    void anyDamage()
    {
        const QByteArray text = gatherTrace();
        std::mt19937 random(3);
        for (int round = 0; round < 300; ++round) {
            QByteArray damaged = text;
            for (int i = 0; i < 3; ++i)
                damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
            errorOf(damaged);
        }
    }

    void filesAreNamedInErrors()
    {
        QTemporaryDir folder;
        QString error;
        QVERIFY(!trace::loadTrace(folder.filePath(u"none.jsonl"_s), &error));
        QVERIFY(error.contains(u"none.jsonl"));
        QVERIFY(!trace::loadTrace(folder.path(), &error));
        QVERIFY(error.contains(u"is a folder"));
        QVERIFY(!trace::saveTrace(trace::TraceLog(), folder.filePath(u"no/such/place.jsonl"_s), &error));
        QVERIFY(error.contains(u"place.jsonl"));
    }

    void savesAndLoads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"run.jsonl"_s);
        QString error;
        const auto log = trace::fromJsonLines(gatherTrace(), &error);
        QVERIFY(trace::saveTrace(*log, path, &error));
        const auto read = trace::loadTrace(path, &error);
        QVERIFY(read && read->events() == log->events());
    }
};

QTEST_GUILESS_MAIN(TestTraceFormat)
#include "tst_traceformat.moc"
