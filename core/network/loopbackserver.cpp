#include "network/loopbackserver.h"

#include "network/httpserver.h"

namespace network {

LoopbackServer::LoopbackServer(double speed, const ServerLimits &limits)
    : m_server(std::make_unique<HttpServer>(speed, limits))
{
    m_thread.setObjectName(QStringLiteral("server"));
    m_server->moveToThread(&m_thread);
    m_thread.start();
    const auto start = [this] { m_port = m_server->start(); };
    QMetaObject::invokeMethod(m_server.get(), start, Qt::BlockingQueuedConnection);
}

// What lives in the thread goes in it.
LoopbackServer::~LoopbackServer()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

int LoopbackServer::openConnections() const
{
    return ask(&HttpServer::openConnections);
}

int LoopbackServer::connectionCount() const
{
    return ask(&HttpServer::connectionCount);
}

int LoopbackServer::ask(int (HttpServer::*question)() const) const
{
    int answer = 0;
    HttpServer *const server = m_server.get();
    const auto put = [&answer, server, question] { answer = (server->*question)(); };
    QMetaObject::invokeMethod(server, put, Qt::BlockingQueuedConnection);
    return answer;
}

} // namespace network
