#include "trace/eventstore.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;
using trace::EventStore;

namespace {

/// Numbers as they come, and those at the edges of their types.
class Numbers
{
public:
    explicit Numbers(quint32 seed)
        : m_random(seed)
    {
    }

    quint32 number(quint32 below = std::numeric_limits<quint32>::max())
    {
        constexpr quint32 Edges[] = { 0, 0, 0, 1, std::numeric_limits<quint32>::max() };
        const quint32 choice = m_random() % 10;
        return choice < 5 ? Edges[choice] % below : quint32(m_random()) % below;
    }
    qint64 time() { return qint64(number()) << (m_random() % 2 * 31); }
    int integer() { return int(number() & 0x7FFF'FFFF); }
    QString text() { return m_random() % 2 == 0 ? QString() : QString::number(number(50)); }

private:
    std::mt19937 m_random;
};

/// Any event; the fields need not fit each other.
Event anyEvent(Numbers &numbers)
{
    Event event;
    event.kind = EventKind(numbers.number(quint32(EventKind::BlockingEnd) + 1));
    event.handleKind = asyncio::HandleKind(numbers.number(4));
    event.wait = asyncio::WaitKind(numbers.number(quint32(asyncio::WaitKind::Executor) + 1));
    event.outcome = asyncio::Outcome(numbers.number(5));
    event.task = numbers.number();
    event.parent = numbers.number();
    event.awaited = numbers.number();
    event.handle = numbers.number();
    event.timer = numbers.number();
    event.future = numbers.number();
    event.resource = numbers.number();
    event.job = numbers.number();
    event.lock = numbers.number();
    event.due = numbers.time();
    event.duration = numbers.time();
    event.size = numbers.integer();
    event.maxsize = numbers.integer();
    event.line = numbers.integer();
    event.cppLine = numbers.integer();
    event.name = numbers.text();
    event.label = numbers.text();
    event.text = numbers.text();
    for (quint32 i = numbers.number(4); i > 0; --i)
        event.tasks.append(numbers.number());
    return event;
}

/// Events in the order of time, several to an instant.
QList<Event> anyEvents(qsizetype count, quint32 seed)
{
    Numbers numbers(seed);
    QList<Event> events;
    qint64 time = 0;
    quint32 iteration = 0;
    for (qsizetype i = 0; i < count; ++i) {
        events.append(anyEvent(numbers));
        events.last().time = time += numbers.number(3) == 0 ? numbers.number(1000) : 0;
        events.last().iteration = iteration += numbers.number(2);
    }
    return events;
}

void append(EventStore &store, const QList<Event> &events)
{
    for (const Event &event : events)
        store.append(observationOf(event));
}

} // namespace

class TestEventStore : public QObject
{
    Q_OBJECT

private slots:
    // Property: what comes out is what went in, over more than one chunk.
    void keepsEveryEvent()
    {
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const QList<Event> events = anyEvents(5000, seed);
            EventStore store;
            append(store, events);
            QCOMPARE(store.size(), events.size());
            for (qsizetype i = 0; i < events.size(); ++i) {
                QVERIFY2(store.at(i) == events.at(i), qPrintable(QString::number(i)));
                QCOMPARE(store.kindAt(i), events.at(i).kind);
                QCOMPARE(store.timeAt(i), events.at(i).time);
                QCOMPARE(store.iterationAt(i), events.at(i).iteration);
            }
        }
    }

    // Each is read over the one before it, of which nothing may be left.
    void aWalkReadsWhatAtReads()
    {
        constexpr qsizetype Count = 3000;
        EventStore store;
        append(store, anyEvents(Count, 9));
        for (const qsizetype first :
             { qsizetype(0), qsizetype(1), qsizetype(511), qsizetype(512), Count / 2 + 7 }) {
            EventStore::Walk walk(store, first);
            for (qsizetype i = first; i < Count; ++i) {
                const Event whole = store.at(i);
                Event bare = whole;
                bare.name = bare.label = bare.text = QString();
                bare.tasks.clear();
                QCOMPARE(walk.next(), whole.kind);
                if (i % 3 != 0) // or it is passed over
                    QVERIFY2(walk.bare() == bare, qPrintable(QString::number(i)));
                if (i % 5 != 0)
                    QVERIFY2(walk.event() == whole, qPrintable(QString::number(i)));
                QVERIFY(store.bareAt(i) == bare);
            }
        }
        EventStore::Walk(store, Count); // to go nowhere from the end
    }

    void largestValues()
    {
        Event event;
        event.kind = EventKind::BlockingEnd;
        event.handleKind = asyncio::HandleKind::Callback;
        event.wait = asyncio::WaitKind::Executor;
        event.outcome = asyncio::Outcome::Cancelled;
        event.time = event.due = event.duration = std::numeric_limits<qint64>::max();
        event.iteration = event.task = event.parent = event.awaited = event.handle = event.timer =
            event.future = event.resource = event.job = event.lock = std::numeric_limits<quint32>::max();
        event.size = event.maxsize = event.line = event.cppLine = std::numeric_limits<int>::max();
        event.name = event.label = event.text = u"x"_s;
        event.tasks = { std::numeric_limits<quint32>::max() };
        EventStore store;
        for (int i = 0; i < 3000; ++i)
            store.append(observationOf(event));
        for (int i = 0; i < 3000; ++i)
            QVERIFY(store.at(i) == event);
    }

    // The memory of a text that is gone may hold another one.
    void textsDoNotMixUp()
    {
        EventStore store;
        for (int i = 0; i < 5000; ++i) {
            const QString text = QString::number(i % 1700);
            asyncio::Observation observation;
            observation.text = &text;
            observation.label = &text;
            store.append(observation);
        }
        for (int i = 0; i < 5000; ++i) {
            QCOMPARE(store.at(i).text, QString::number(i % 1700));
            QCOMPARE(store.at(i).label, QString::number(i % 1700));
        }
    }

    void textsThatAreMadeWhenTheyAreRead()
    {
        using asyncio::Text;
        const QString quote = u"it's"_s;
        const QString empty;
        const QList<std::pair<Text, QString>> texts = {
            { Text(), QString() },
            { Text(&quote), u"it's"_s },
            { Text::quoted(quote), u"\"it's\""_s },
            { Text::quoted(empty), u"''"_s },
            { Text::number(0), u"0"_s },
            { Text::number(-7), u"-7"_s },
            { Text::number((1 << 30) - 1), u"1073741823"_s },
            { Text::number(1 << 30), u"1073741824"_s },
            { Text::number(std::numeric_limits<qint64>::min()), u"-9223372036854775808"_s },
            { Text::taskName(12), u"Task-12"_s },
        };
        EventStore store;
        for (const auto &[text, shown] : texts) {
            QCOMPARE(text.isEmpty(), shown.isEmpty());
            QCOMPARE(text.toString(), shown);
            asyncio::Observation observation;
            observation.text = observation.name = text;
            store.append(observation);
        }
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QCOMPARE(store.at(i).text, texts.at(i).second);
            QCOMPARE(store.at(i).name, texts.at(i).second);
        }
    }

    // A caller may change its own string afterwards.
    void keepsTheTextOfTheCall()
    {
        EventStore store;
        QString text = QString::number(1);
        asyncio::Observation observation;
        observation.text = &text;
        store.append(observation);
        text[0] = u'2';
        store.append(observation);
        QCOMPARE(store.at(0).text, u"1"_s);
        QCOMPARE(store.at(1).text, u"2"_s);
    }

    void equalTextsAreSharedWhateverTheirMemory()
    {
        EventStore store;
        for (int i = 0; i < 2; ++i) {
            const QString text = QString(100, u'x');
            asyncio::Observation observation;
            observation.text = &text;
            store.append(observation);
        }
        QCOMPARE(store.at(0).text.constData(), store.at(1).text.constData());
    }

    void copiesGoTheirOwnWay()
    {
        const QList<Event> events = anyEvents(3000, 7);
        EventStore store;
        append(store, events);
        EventStore copy = store;
        append(copy, { events.at(1) });
        store.append(observationOf(events.at(0)));
        QCOMPARE(store.size(), 3001);
        QCOMPARE(copy.size(), 3001);
        QVERIFY(store.at(2999) == events.at(2999));
        QVERIFY(copy.at(2999) == events.at(2999));
        QCOMPARE(store.at(3000).task, events.at(0).task);
        QCOMPARE(copy.at(3000).task, events.at(1).task);
    }
};

QTEST_GUILESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
