#include "network/loopbackserver.h"
#include "network/session.h"
#include "support/loopfixture.h"

#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using network::LoopbackServer;
using network::Response;
using network::Session;

namespace {

QCoro::Task<Response> get(QString url, Session &session)
{
    const auto place = co_await session.connections().scoped();
    const asyncio::Ref<asyncio::Future<Response>> reply = session.send(url);
    const Response response = co_await reply;
    co_return response;
}

QCoro::Task<> say(QString url, Session &session)
{
    try {
        const auto request = coroutine<get>(url, std::ref(session));
        const Response response = co_await asyncio::waitFor(request, 20.0);
        asyncio::print(u"%1, %2 bytes"_s.arg(response.status).arg(response.body.size()));
    } catch (const asyncio::Exception &error) {
        asyncio::print(QString::fromLatin1(error.typeName()));
    }
}

QCoro::Task<> sayAll(QStringList urls, int limit)
{
    Session session(limit);
    for (const QString &url : urls)
        co_await coroutine<say>(url, std::ref(session));
}

QCoro::Task<> gatherAll(QStringList urls, int limit)
{
    Session session(limit);
    QList<asyncio::Coroutine<void>> requests;
    for (const QString &url : urls)
        requests << coroutine<say>(url, std::ref(session));
    co_await asyncio::gather(requests);
}

QCoro::Task<> connectionsOf(QStringList urls, QList<int> *numbers)
{
    Session session(6);
    for (const QString &url : urls) {
        const Response response = co_await coroutine<get>(url, std::ref(session));
        *numbers << response.connection;
    }
}

QCoro::Task<> cancels(QString url)
{
    Session session(1);
    const auto task = asyncio::createTask(coroutine<get>(url, std::ref(session)));
    co_await asyncio::sleep(0.1);
    task->cancel();
    try {
        co_await task;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
    }
}

template<auto Main, typename... Arguments>
EventList runOnTheWallClock(Arguments... arguments)
{
    EventList list;
    asyncio::EventLoop loop(std::make_unique<asyncio::WallClock>());
    loop.setObserver(&list);
    loop.start(coroutine<Main>(std::move(arguments)...));
    loop.run();
    return list;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void failuresAreWhatTheyAre_data();
    void failuresAreWhatTheyAre();
    void nothingElseIsRead_data();
    void nothingElseIsRead();
    void aConnectionIsUsedAgain();
    void limitsHowManyAreUnderWay();
    void othersRunMeanwhile();
    void everyWakeUpComesThroughTheReadyQueue();
    void cancellingEndsTheRequest();
    void aLoopCanBeEndedInTheMiddle();
    void aBodyHasALimit();

private:
    QString url(const QString &path) const
    {
        return u"http://127.0.0.1:%1%2"_s.arg(m_server.port()).arg(path);
    }
    LoopbackServer m_server;
};

void TestSession::failuresAreWhatTheyAre_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &address, const QString &said) {
        QTest::newRow(name) << address << said;
    };
    row("answer", url(u"/delay/0.05?bytes=480"_s), u"200, 480 bytes"_s);
    row("404", url(u"/status/404"_s), u"404, 6 bytes"_s);
    row("503", url(u"/status/503"_s), u"503, 6 bytes"_s);
    row("400", url(u"/delay/x"_s), u"400, 9 bytes"_s);
    row("drip", url(u"/drip/100?over=0.2"_s), u"200, 100 bytes"_s);
    row("redirected", url(u"/redirect/5"_s), u"200, 7 bytes"_s);
    row("redirects", url(u"/redirect/20"_s), u"TooManyRedirects"_s);
    row("cut", url(u"/drip/960?over=0.1&cut=480"_s), u"IncompleteReadError"_s);
    row("cut before it began", url(u"/drip/960?over=0.1&cut=0"_s), u"IncompleteReadError"_s);
    row("refused", u"http://127.0.0.1:1/"_s, u"ConnectionRefusedError"_s);
    row("name", u"http://nobody.invalid/"_s, u"gaierror"_s);
}

void TestSession::failuresAreWhatTheyAre()
{
    QFETCH(QString, address);
    QFETCH(QString, said);
    QCOMPARE(runOnTheWallClock<sayAll>(QStringList { address }, 5).prints(), QStringList { said });
}

void TestSession::nothingElseIsRead_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : { "file:///etc/hostname", "qrc:/scenarios/http.cpp", "data:text/plain,x", "",
                                 "nonsense", "http://", "ftp://127.0.0.1/", "http://[::1" })
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestSession::nothingElseIsRead()
{
    QFETCH(QString, address);
    QCOMPARE(runOnTheWallClock<sayAll>(QStringList { address }, 5).prints(), QStringList { u"ValueError"_s });
}

void TestSession::aConnectionIsUsedAgain()
{
    const LoopbackServer server;
    const QString address = u"http://127.0.0.1:%1/json"_s.arg(server.port());
    QList<int> numbers;
    runOnTheWallClock<connectionsOf>(QStringList { address, address, address }, &numbers);
    QCOMPARE(numbers, (QList<int> { 1, 1, 1 }));
    QCOMPARE(server.connectionCount(), 1);
}

void TestSession::limitsHowManyAreUnderWay()
{
    const LoopbackServer server;
    const QStringList urls(6, u"http://127.0.0.1:%1/delay/0.1"_s.arg(server.port()));
    const EventList list = runOnTheWallClock<gatherAll>(urls, 2);
    QCOMPARE(list.prints().size(), 6);
    QVERIFY(server.connectionCount() <= 2);
    int inside = 0;
    for (const trace::Event &event : list.events) {
        if (event.kind == EventKind::SemaphoreAcquire)
            QVERIFY(++inside <= 2);
        else if (event.kind == EventKind::SemaphoreRelease)
            --inside;
    }
}

void TestSession::othersRunMeanwhile()
{
    const QStringList urls(5, url(u"/delay/0.4"_s));
    const EventList list = runOnTheWallClock<gatherAll>(urls, 5);
    QCOMPARE(list.prints(), QStringList(5, u"200, 0 bytes"_s));
    int waiting = 0;
    int most = 0;
    for (const trace::Event &event : list.events) {
        if (event.kind == EventKind::StepEnd && event.wait == asyncio::WaitKind::Future)
            most = std::max(most, ++waiting);
        else if (event.kind == EventKind::Print)
            --waiting;
    }
    QCOMPARE(most, 5);
}

void TestSession::everyWakeUpComesThroughTheReadyQueue()
{
    const EventList list = runOnTheWallClock<sayAll>(QStringList { url(u"/json"_s) }, 1);
    qsizetype called = -1;
    for (qsizetype i = 0; i < list.events.size(); ++i) {
        const trace::Event &event = list.events.at(i);
        if (event.kind == EventKind::CallbackRun && event.label == "response"_L1)
            called = i;
    }
    QVERIFY(called > 0);
    QCOMPARE(list.events.at(called + 1).kind, EventKind::FutureDone);
    QCOMPARE(list.events.at(called + 2).kind, EventKind::HandleReady); // of the task that waits
    QCOMPARE(list.events.at(called + 3).kind, EventKind::LoopIteration);
    QCOMPARE(list.events.at(called + 4).kind, EventKind::StepStart);
}

void TestSession::cancellingEndsTheRequest()
{
    const LoopbackServer server;
    const QString address = u"http://127.0.0.1:%1/delay/60"_s.arg(server.port());
    QCOMPARE(runOnTheWallClock<cancels>(address).prints(), QStringList { u"cancelled"_s });
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, 30'000);
}

void TestSession::aLoopCanBeEndedInTheMiddle()
{
    const LoopbackServer server;
    const QStringList urls(3, u"http://127.0.0.1:%1/delay/60"_s.arg(server.port()));
    {
        asyncio::EventLoop loop(std::make_unique<asyncio::WallClock>());
        loop.start(coroutine<gatherAll>(urls, 3));
        for (int handle = 0; handle < 4; ++handle)
            QVERIFY(loop.runHandle());
        QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 3, 30'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, 30'000);
}

void TestSession::aBodyHasALimit()
{
    QTcpServer server; // which sends for ever
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        const QByteArray piece(256 * 1024, 'x');
        const auto more = [socket, piece] {
            if (socket->bytesToWrite() < piece.size())
                socket->write(piece);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    });
    const QString address = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    QCOMPARE(runOnTheWallClock<sayAll>(QStringList { address }, 1).prints(), QStringList { u"ValueError"_s });
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
