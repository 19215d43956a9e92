#include "network/servedconnection.h"

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace network {

namespace {

constexpr int PiecesPerSecond = 20;

std::chrono::milliseconds toMilliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llrint(seconds * 1000));
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

} // namespace

ServedConnection::ServedConnection(QTcpSocket &socket, int number, const ServerLimits &limits)
    : QObject(&socket)
    , m_socket(socket)
    , m_limits(limits)
    , m_number(number)
{
    m_socket.setReadBufferSize(m_limits.requestBytes + 1);
    m_deadline.setSingleShot(true);
    m_deadline.start(toMilliseconds(m_limits.idle));
    m_pieces.setInterval(1000 / PiecesPerSecond);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ServedConnection::receive);
    connect(&m_deadline, &QTimer::timeout, this, &ServedConnection::end);
    connect(&m_pieces, &QTimer::timeout, this, &ServedConnection::sendPiece);
}

// Comes before the server reads: connected first.
void ServedConnection::receive()
{
    m_received += m_socket.bytesAvailable();
    if (m_received > m_limits.requestBytes)
        refuse(413);
}

void ServedConnection::takeRequest()
{
    m_received = 0;
    ++m_requests;
    m_busy = true;
    m_deadline.stop();
}

void ServedConnection::sendHead(int status, qsizetype length, const QByteArray &type,
                                const QByteArray &location)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    head += "Content-Type: " + type + "\r\n";
    head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    head += "X-Connection: " + QByteArray::number(m_number) + "\r\n";
    if (!location.isEmpty())
        head += "Location: " + location + "\r\n";
    if (m_closing)
        head += "Connection: close\r\n";
    m_socket.write(head + "\r\n");
}

void ServedConnection::answer(int status, const QByteArray &body, const QByteArray &type,
                              const QByteArray &location)
{
    const bool hasBody = status != 204 && status != 304;
    sendHead(status, hasBody ? body.size() : 0, type, location);
    if (hasBody)
        m_socket.write(body);
    finish();
}

void ServedConnection::answerLater(double seconds, int status, const QByteArray &body)
{
    QTimer::singleShot(toMilliseconds(seconds), Qt::PreciseTimer, this,
                       [this, status, body] { answer(status, body); });
}

void ServedConnection::drip(int bytes, double seconds, int cut)
{
    sendHead(200, bytes, "text/plain", QByteArray());
    m_cuts = cut < bytes;
    m_left = std::min(cut, bytes);
    m_piece = std::max(1, int(std::ceil(m_left / std::max(1.0, seconds * PiecesPerSecond))));
    m_pieces.start();
}

void ServedConnection::sendPiece()
{
    const int count = std::min(m_piece, m_left);
    m_socket.write(QByteArray(count, 'x'));
    m_left -= count;
    if (m_left > 0)
        return;
    m_pieces.stop();
    m_closing = m_cuts;
    finish();
}

void ServedConnection::refuse(int status)
{
    if (m_closing)
        return;
    m_closing = true;
    answer(status, QByteArray());
}

// From here on the next request has its time; a connection that closes has the same to take the last answer.
void ServedConnection::finish()
{
    m_busy = false;
    m_deadline.start(toMilliseconds(m_limits.idle));
    if (m_closing)
        m_socket.disconnectFromHost();
}

// The server may have cut its signals, when a request was none: so it is deleted here.
void ServedConnection::end()
{
    m_socket.abort();
    m_socket.deleteLater();
}

} // namespace network
