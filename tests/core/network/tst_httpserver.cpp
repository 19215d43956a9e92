#include "network/loopbackserver.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using network::LoopbackServer;
using network::ServerLimits;

namespace {

constexpr int Patience = 30'000; // milliseconds, for a machine that is busy

QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

ServerLimits hurried()
{
    ServerLimits limits;
    limits.idle = 0.5;
    return limits;
}

/// What an answer says that has come in whole.
struct Answer
{
    QByteArray head;
    QByteArray body;
    int status() const { return head.mid(9, 3).toInt(); }
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype begin = head.indexOf("\r\n" + name + ": ");
        if (begin < 0)
            return QByteArray();
        const qsizetype value = begin + name.size() + 4;
        return head.mid(value, head.indexOf("\r\n", value) - value);
    }
};

/// A client with nothing but a socket, which says what it likes.
class Client
{
public:
    explicit Client(const LoopbackServer &server)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, server.port());
        m_socket.waitForConnected(Patience);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.waitForBytesWritten(Patience);
    }
    /// The next answer; what there is of it, if the connection ends.
    Answer read()
    {
        while (!m_input.contains("\r\n\r\n") && more()) {}
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        Answer answer { m_input.left(end + 2), QByteArray() };
        m_input.remove(0, end + 4);
        const int length = answer.header("Content-Length").toInt();
        while (m_input.size() < length && more()) {}
        answer.body = m_input.left(length);
        m_input.remove(0, length);
        return answer;
    }
    Answer ask(const QByteArray &path)
    {
        send(get(path));
        return read();
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// Waits until the server has closed the connection; false if it does not.
    bool isClosed()
    {
        while (isOpen() && more()) {}
        return !isOpen();
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(Patience))
            return false;
        m_input += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_input;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void listensOnLoopbackOnly();
    void answers_data();
    void answers();
    void holdsAnAnswerBack();
    void hurries();
    void drips();
    void cutsABodyOff();
    void reusesAConnection();
    void refusesWhatIsTooLong();
    void endsASlowSender();
    void endsWhoReadsNothing();
    void turnsAwayWhoIsTooMany();
    void refusesWhatIsTooFast();
    void endsWhoDoesNotWaitForTheAnswer();
    void takesAnyBytes();
    void canBeEndedInTheMiddle();
};

void TestHttpServer::listensOnLoopbackOnly()
{
    const LoopbackServer server;
    QVERIFY(server.port() != 0);
    QTcpSocket other;
    other.connectToHost(QHostAddress(u"127.0.0.2"_s), server.port());
    QVERIFY(!other.waitForConnected(Patience));
    QCOMPARE(other.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestHttpServer::answers_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("length");
    const auto row = [](const char *path, int status, int length) {
        QTest::newRow(path) << QByteArray(path) << status << length;
    };
    row("/delay/0", 200, 0);
    row("/delay/0.01?bytes=480", 200, 480);
    row("/delay/0?bytes=9&status=404", 404, 9);
    row("/delay/-1", 400, 9);
    row("/delay/61", 400, 9);
    row("/delay/nan", 400, 9);
    row("/delay/0?bytes=1000000", 400, 9);
    row("/status/404", 404, 6);
    row("/status/204", 204, 0);
    row("/status/100", 400, 6);
    row("/status/x", 400, 6);
    row("/bytes/262144", 200, 262144);
    row("/bytes/262145", 400, 0);
    row("/bytes/-1", 400, 0);
    row("/drip/20?over=0.1", 200, 20);
    row("/drip/5000", 400, 8);
    row("/redirect/2", 302, 0);
    row("/redirect/0", 200, 7);
    row("/redirect/101", 400, 12);
    row("/json", 200, 28);
    row("/", 404, 9);
    row("/secret", 404, 9);
    row("/../../etc/passwd", 404, 9);
}

void TestHttpServer::answers()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(int, length);
    const LoopbackServer server;
    const Answer answer = Client(server).ask(path);
    QCOMPARE(answer.status(), status);
    QCOMPARE(answer.body.size(), length);
    QCOMPARE(answer.header("X-Connection"), QByteArray("1"));
    if (path == "/redirect/2")
        QCOMPARE(answer.header("Location"), QByteArray("/redirect/1"));
    if (path == "/json")
        QCOMPARE(answer.body, QByteArray(R"({"connection":1,"request":1})"));
}

void TestHttpServer::holdsAnAnswerBack()
{
    const LoopbackServer server;
    Client client(server);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.ask("/delay/0.3").status(), 200);
    QVERIFY(clock.elapsed() >= 300);
}

void TestHttpServer::hurries()
{
    const LoopbackServer server(200);
    Client client(server);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.ask("/delay/60").status(), 200);
    QCOMPARE(client.ask("/drip/20?over=60").status(), 200);
    QVERIFY(clock.elapsed() < Patience);
}

void TestHttpServer::drips()
{
    const LoopbackServer server;
    Client client(server);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.ask("/drip/100?over=0.4").body.size(), 100);
    QVERIFY(clock.elapsed() >= 300);
    QVERIFY(client.isOpen());
}

void TestHttpServer::cutsABodyOff()
{
    const LoopbackServer server;
    Client client(server);
    const Answer answer = client.ask("/drip/960?over=0.1&cut=300");
    QCOMPARE(answer.header("Content-Length"), QByteArray("960"));
    QCOMPARE(answer.body.size(), 300);
    QVERIFY(client.isClosed());
}

void TestHttpServer::reusesAConnection()
{
    const LoopbackServer server;
    Client one(server);
    Client other(server);
    QCOMPARE(one.ask("/json").body, QByteArray(R"({"connection":1,"request":1})"));
    QCOMPARE(other.ask("/json").body, QByteArray(R"({"connection":2,"request":1})"));
    QCOMPARE(one.ask("/json").body, QByteArray(R"({"connection":1,"request":2})"));
    QCOMPARE(server.connectionCount(), 2);
}

void TestHttpServer::refusesWhatIsTooLong()
{
    const LoopbackServer server(1.0, hurried());
    const QByteArray flood(64 * 1024, 'a');
    for (const QByteArray &begin : { QByteArray("GET /"), QByteArray("GET / HTTP/1.1\r\nX-Long: "),
                                     QByteArray("POST / HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n") }) {
        Client client(server);
        client.send(begin + flood);
        QVERIFY(client.isClosed());
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
    QCOMPARE(Client(server).ask("/json").status(), 200);
}

void TestHttpServer::endsASlowSender()
{
    const LoopbackServer server(1.0, hurried());
    Client client(server);
    QElapsedTimer clock;
    clock.start();
    while (client.isOpen() && clock.elapsed() < Patience) { // a byte now and then keeps nothing open
        client.send("G");
        QTest::qWait(50);
    }
    QVERIFY(!client.isOpen());
    QVERIFY(clock.elapsed() < Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
}

void TestHttpServer::endsWhoReadsNothing()
{
    const LoopbackServer server(1.0, hurried());
    QTcpSocket deaf;
    deaf.setReadBufferSize(1);
    deaf.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(deaf.waitForConnected(Patience));
    deaf.write(get("/bytes/262144"));
    QVERIFY(deaf.waitForBytesWritten(Patience));
    QTRY_COMPARE_WITH_TIMEOUT(server.connectionCount(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
}

void TestHttpServer::turnsAwayWhoIsTooMany()
{
    ServerLimits limits;
    limits.idle = 600; // the first ones stay for as long as the test takes
    const LoopbackServer server(1.0, limits);
    std::vector<std::unique_ptr<Client>> clients;
    while (int(clients.size()) < limits.connections)
        clients.push_back(std::make_unique<Client>(server));
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), limits.connections, Patience);
    for (int more = 0; more < 2000; ++more)
        QVERIFY(Client(server).isClosed());
    QCOMPARE(server.openConnections(), limits.connections);
    QCOMPARE(server.connectionCount(), limits.connections);
    QCOMPARE(clients.front()->ask("/json").status(), 200);
    clients.clear();
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
    QCOMPARE(Client(server).ask("/json").status(), 200);
}

void TestHttpServer::refusesWhatIsTooFast()
{
    ServerLimits limits;
    limits.requestsPerSecond = 1;
    const LoopbackServer server(1.0, limits);
    QCOMPARE(Client(server).ask("/json").status(), 200);
    Client client(server);
    QElapsedTimer clock;
    clock.start();
    const int status = client.ask("/json").status();
    if (clock.elapsed() > 900)
        QSKIP("the machine is too slow to be too fast");
    QCOMPARE(status, 503);
    QVERIFY(client.isClosed());
}

void TestHttpServer::endsWhoDoesNotWaitForTheAnswer()
{
    const LoopbackServer server;
    Client client(server);
    client.send(get("/delay/60"));
    QTest::qWait(100);
    client.send(get("/json"));
    QVERIFY(client.isClosed());
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
}

void TestHttpServer::takesAnyBytes()
{
    const LoopbackServer server(1.0, hurried());
    for (const QByteArray &bytes :
         { QByteArray("\r\n\r\n"), QByteArray(1000, '\0'), QByteArray("\x16\x03\x01\x02"),
           QByteArray("GET  HTTP/1.1\r\n\r\n"), QByteArray("GET /json HTTP/9.9\r\n\r\n"),
           QByteArray("GET http://[::1 HTTP/1.1\r\n\r\n"), QByteArray("FROB /json HTTP/1.1\r\n\r\n"),
           QByteArray("GET /json HTTP/1.1\r\nContent-Length: -5\r\n\r\n") }) {
        Client client(server);
        client.send(bytes);
        QVERIFY(client.isClosed());
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, Patience);
    QCOMPARE(Client(server).ask("/json").status(), 200);
}

void TestHttpServer::canBeEndedInTheMiddle()
{
    auto server = std::make_unique<LoopbackServer>();
    Client waiting(*server);
    Client dripping(*server);
    waiting.send(get("/delay/60"));
    dripping.send(get("/drip/4096?over=60"));
    QTRY_COMPARE_WITH_TIMEOUT(server->openConnections(), 2, Patience);
    server.reset();
    QVERIFY(waiting.isClosed());
    QVERIFY(dripping.isClosed());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
