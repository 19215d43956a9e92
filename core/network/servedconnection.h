#pragma once

#include "network/serverlimits.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace network {

/// One connection to the embedded server: guards what comes in, and sends the answers.
///
/// A child of its socket, which it ends when a request gets too long or does not come to its end in time.
/// Between takeRequest() and the end of the answer it is busy, and the time is not running.
class ServedConnection final : public QObject
{
    Q_OBJECT

public:
    /// number: of the connection, from 1.
    ServedConnection(QTcpSocket &socket, int number, const ServerLimits &limits);

    int number() const { return m_number; }
    /// Requests so far.
    int requests() const { return m_requests; }
    bool isBusy() const { return m_busy; }

    /// A request has come in whole.
    void takeRequest();
    /// Answers now. type is the body's; location is where a redirection points to.
    void answer(int status, const QByteArray &body, const QByteArray &type = "text/plain",
                const QByteArray &location = QByteArray());
    /// Answers after a time in seconds.
    void answerLater(double seconds, int status, const QByteArray &body);
    /// Sends a body of that length in pieces, over a time in seconds. Closes the connection after cut bytes
    /// if those are fewer.
    void drip(int bytes, double seconds, int cut);
    /// Answers and closes the connection.
    void refuse(int status);
    /// Closes the connection at once.
    void end();

private:
    void receive();
    void sendHead(int status, qsizetype length, const QByteArray &type, const QByteArray &location);
    void sendPiece();
    void finish();

    QTcpSocket &m_socket;
    const ServerLimits &m_limits;
    const int m_number;
    int m_requests = 0;
    qint64 m_received = 0; // bytes of the request that comes in
    bool m_busy = false;
    bool m_closing = false;
    QTimer m_deadline;
    QTimer m_pieces;
    int m_left = 0; // bytes to drip
    int m_piece = 1;
    bool m_cuts = false;
};

} // namespace network
