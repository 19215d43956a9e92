#pragma once

#include "network/serverlimits.h"

#include <QAbstractHttpServer>
#include <QElapsedTimer>
#include <QString>
#include <QUrlQuery>

namespace network {

class ServedConnection;

/// The embedded HTTP server that lessons send their requests to. Listens on the loopback interface only.
///
/// Answers GET requests for these paths; seconds may have a fraction:
///   /delay/SECONDS   holds the answer back that long; ?bytes=N&status=N say what it is
///   /status/CODE     answers with that status, 200 to 599
///   /bytes/N         a body of that length
///   /drip/N          the same, in small pieces; ?over=SECONDS says how long it takes, and after ?cut=N bytes
///                    the connection is closed
///   /redirect/N      points to /redirect/N-1, and so on; /redirect/0 answers 200
///   /json            says which connection this is, and its how many-th request
/// Anything else is 404. Every answer names its connection in the header X-Connection, from 1, so that a
/// client can see which requests have shared one.
///
/// What ServerLimits allows is never exceeded. Lives in one thread, whose event loop must run.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    /// speed: how many of its seconds, in delays and drips, there are in one of the world.
    HttpServer(double speed, const ServerLimits &limits, QObject *parent = nullptr);

    /// Begins to listen on a port of the system's choice. The port, or 0 where none can be had.
    quint16 start();
    /// Connections that are open now, and that there ever were.
    int openConnections() const { return m_open; }
    int connectionCount() const { return m_connections; }
    const ServerLimits &limits() const { return m_limits; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    class Listener;
    void take(qintptr descriptor, Listener &listener);
    bool isTooFast();
    void answer(ServedConnection &connection, const QString &path, const QUrlQuery &query);
    void delay(ServedConnection &connection, const QString &seconds, const QUrlQuery &query);
    void drip(ServedConnection &connection, const QString &count, const QUrlQuery &query);
    void redirect(ServedConnection &connection, const QString &count);

    const double m_speed;
    const ServerLimits m_limits;
    QElapsedTimer m_clock;
    double m_allowance; // requests that may still come at once
    qint64 m_lastRequest = 0;
    int m_open = 0;
    int m_connections = 0;
};

} // namespace network
