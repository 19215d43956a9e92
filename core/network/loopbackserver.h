#pragma once

#include "network/serverlimits.h"

#include <QThread>

#include <memory>

namespace network {

class HttpServer;

/// An HttpServer in a thread of its own: listens from its making to its end, whatever other threads do.
class LoopbackServer
{
public:
    /// speed: how many of its seconds, in delays and drips, there are in one of the world.
    explicit LoopbackServer(double speed = 1.0, const ServerLimits &limits = ServerLimits());
    /// Closes every connection and waits for the thread.
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    /// Where it listens on 127.0.0.1; 0 where no port could be had.
    quint16 port() const { return m_port; }
    /// Connections that are open now, and that there ever were. From any thread but the server's.
    int openConnections() const;
    int connectionCount() const;

private:
    int ask(int (HttpServer::*question)() const) const;

    QThread m_thread;
    std::unique_ptr<HttpServer> m_server; // lives in the thread
    quint16 m_port = 0;
};

} // namespace network
