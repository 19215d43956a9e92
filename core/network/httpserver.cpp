#include "network/httpserver.h"

#include "network/servedconnection.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace network {

namespace {

// A number from 0 to most; nullopt for anything else.
std::optional<double> numberIn(const QString &text, double most)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !(number >= 0) || number > most)
        return std::nullopt;
    return number;
}

std::optional<int> integerIn(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        return std::nullopt;
    return number;
}

// The value of a query's item, or the one that stands for its absence.
QString valueOf(const QUrlQuery &query, const QString &key, const QString &otherwise)
{
    return query.hasQueryItem(key) ? query.queryItemValue(key) : otherwise;
}

} // namespace

/// Hands each connection to the server before anything else sees it.
class HttpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(HttpServer &server)
        : QTcpServer(&server)
        , m_server(server)
    {
    }
    void add(QTcpSocket *socket) { addPendingConnection(socket); }

protected:
    void incomingConnection(qintptr descriptor) override { m_server.take(descriptor, *this); }

private:
    HttpServer &m_server;
};

HttpServer::HttpServer(double speed, const ServerLimits &limits, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_speed(speed)
    , m_limits(limits)
    , m_allowance(limits.requestsPerSecond)
{
    m_clock.start();
}

quint16 HttpServer::start()
{
    auto *listener = new Listener(*this);
    if (!listener->listen(QHostAddress::LocalHost)) {
        delete listener;
        return 0;
    }
    bind(listener);
    return listener->serverPort();
}

void HttpServer::take(qintptr descriptor, Listener &listener)
{
    auto *socket = new QTcpSocket(&listener);
    if (!socket->setSocketDescriptor(descriptor) || m_open >= m_limits.connections) {
        socket->abort();
        delete socket;
        return;
    }
    new ServedConnection(*socket, ++m_connections, m_limits);
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    listener.add(socket);
}

// A bucket of requests that fills as time goes by.
bool HttpServer::isTooFast()
{
    const qint64 now = m_clock.nsecsElapsed();
    m_allowance += double(now - m_lastRequest) / 1e9 * m_limits.requestsPerSecond;
    m_allowance = std::min(m_allowance, double(m_limits.requestsPerSecond));
    m_lastRequest = now;
    if (m_allowance < 1)
        return true;
    m_allowance -= 1;
    return false;
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *connection = socket->findChild<ServedConnection *>(QString(), Qt::FindDirectChildrenOnly);
    if (connection->isBusy()) { // answers would overtake each other
        connection->end();
        return true;
    }
    connection->takeRequest();
    if (isTooFast())
        connection->refuse(503);
    else if (request.method() != QHttpServerRequest::Method::Get)
        connection->refuse(405);
    else
        answer(*connection, request.url().path(), request.query());
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

void HttpServer::answer(ServedConnection &connection, const QString &path, const QUrlQuery &query)
{
    const qsizetype slash = path.indexOf(u'/', 1);
    const QString route = path.left(slash);
    const QString argument = slash < 0 ? QString() : path.mid(slash + 1);
    if (route == "/delay"_L1) {
        delay(connection, argument, query);
    } else if (route == "/drip"_L1) {
        drip(connection, argument, query);
    } else if (route == "/redirect"_L1) {
        redirect(connection, argument);
    } else if (route == "/status"_L1) {
        const std::optional<int> status = integerIn(argument, 200, 599);
        connection.answer(status.value_or(400), "status");
    } else if (route == "/bytes"_L1) {
        const std::optional<int> bytes = integerIn(argument, 0, m_limits.answerBytes);
        connection.answer(bytes ? 200 : 400, QByteArray(bytes.value_or(0), 'x'));
    } else if (path == "/json"_L1) {
        const QJsonObject object { { u"connection"_s, connection.number() },
                                   { u"request"_s, connection.requests() } };
        connection.answer(200, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json");
    } else {
        connection.answer(404, "not found");
    }
}

void HttpServer::delay(ServedConnection &connection, const QString &seconds, const QUrlQuery &query)
{
    const std::optional<double> delay = numberIn(seconds, m_limits.delay);
    const std::optional<int> bytes = integerIn(valueOf(query, u"bytes"_s, u"0"_s), 0, m_limits.answerBytes);
    const std::optional<int> status = integerIn(valueOf(query, u"status"_s, u"200"_s), 200, 599);
    if (delay && bytes && status)
        connection.answerLater(*delay / m_speed, *status, QByteArray(*bytes, 'x'));
    else
        connection.answer(400, "bad delay");
}

void HttpServer::drip(ServedConnection &connection, const QString &count, const QUrlQuery &query)
{
    const std::optional<int> bytes = integerIn(count, 0, m_limits.dripBytes);
    const std::optional<double> over = numberIn(valueOf(query, u"over"_s, u"1"_s), m_limits.delay);
    const std::optional<int> cut = integerIn(valueOf(query, u"cut"_s, count), 0, m_limits.dripBytes);
    if (bytes && over && cut)
        connection.drip(*bytes, *over / m_speed, *cut);
    else
        connection.answer(400, "bad drip");
}

void HttpServer::redirect(ServedConnection &connection, const QString &count)
{
    const std::optional<int> left = integerIn(count, 0, m_limits.redirects);
    if (!left)
        connection.answer(400, "bad redirect");
    else if (*left == 0)
        connection.answer(200, "arrived");
    else
        connection.answer(302, QByteArray(), "text/plain", "/redirect/" + QByteArray::number(*left - 1));
}

} // namespace network
