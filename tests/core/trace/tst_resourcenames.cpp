#include "trace/resourcenames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::ResourceNames;

class TestResourceNames : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void severalOfOneName();
    void growsWithTheLog();
};

namespace {

trace::Event made(EventKind kind, quint32 resource, int line, const QString &name = {})
{
    trace::Event event;
    event.kind = kind;
    event.resource = resource;
    event.line = line;
    event.name = name;
    return event;
}

} // namespace

void TestResourceNames::names_data()
{
    QTest::addColumn<QString>("source"); // one line
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("name");
    QTest::newRow("variable") << u"accounts = asyncio.Lock()"_s << EventKind::LockCreated << QString()
                              << u"accounts"_s;
    QTest::newRow("without spaces") << u"lock=Lock()"_s << EventKind::LockCreated << QString() << u"lock"_s;
    QTest::newRow("attribute") << u"        self._jobs = asyncio.Queue(maxsize=3)"_s
                               << EventKind::QueueCreated << QString() << u"_jobs"_s;
    QTest::newRow("annotated") << u"jobs: asyncio.Queue[int] = asyncio.LifoQueue()"_s
                               << EventKind::QueueCreated << QString() << u"jobs"_s;
    QTest::newRow("in a list") << u"forks = [asyncio.Lock() for _ in range(5)]"_s << EventKind::LockCreated
                               << QString() << u"forks"_s;
    QTest::newRow("bounded") << u"slots = asyncio.BoundedSemaphore(3)"_s << EventKind::SemaphoreCreated
                             << QString() << u"slots"_s;
    QTest::newRow("told") << u"lock = asyncio.Lock()"_s << EventKind::LockCreated << u"brush"_s << u"brush"_s;
    QTest::newRow("something else there")
        << u"room = asyncio.Condition()"_s << EventKind::LockCreated << QString() << u"lock"_s;
    QTest::newRow("compared") << u"if lock == asyncio.Lock():"_s << EventKind::LockCreated << QString()
                              << u"lock"_s;
    QTest::newRow("no line") << QString() << EventKind::BarrierCreated << QString() << u"barrier"_s;
}

void TestResourceNames::names()
{
    QFETCH(const QString, source);
    QFETCH(const EventKind, kind);
    QFETCH(const QString, told);
    trace::TraceLog log;
    log.header.pythonSource = u"import asyncio\n"_s + source;
    log.append(made(kind, 1, source.isEmpty() ? 0 : 2, told));
    ResourceNames names;
    names.grow(log);
    QTEST(names.of(1), "name");
    QCOMPARE(names.of(2), u"#2"_s);
}

void TestResourceNames::severalOfOneName()
{
    trace::TraceLog log;
    log.append(made(EventKind::LockCreated, 1, 0, u"fork"_s));
    log.append(made(EventKind::QueueCreated, 2, 0, u"jobs"_s));
    log.append(made(EventKind::LockCreated, 3, 0, u"fork"_s));
    ResourceNames names;
    names.grow(log);
    QCOMPARE(names.of(1), u"fork 1"_s);
    QCOMPARE(names.of(2), u"jobs"_s);
    QCOMPARE(names.of(3), u"fork 2"_s);
}

void TestResourceNames::growsWithTheLog()
{
    trace::TraceLog log;
    log.append(made(EventKind::LockCreated, 1, 0, u"fork"_s));
    ResourceNames names;
    names.grow(log);
    QCOMPARE(names.of(1), u"fork"_s);
    log.append(made(EventKind::LockCreated, 2, 0, u"fork"_s));
    names.grow(log);
    names.grow(log);
    QCOMPARE(names.of(1), u"fork 1"_s);
    QCOMPARE(names.of(2), u"fork 2"_s);
}

QTEST_APPLESS_MAIN(TestResourceNames)
#include "tst_resourcenames.moc"
