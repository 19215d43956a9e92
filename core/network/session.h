#pragma once

#include "asyncio/asyncio.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QString>

#include <source_location>
#include <vector>

namespace network {

class Reply;

/// What a server has answered.
struct Response
{
    int status = 0;
    QByteArray body;
    int connection = 0; ///< as the server numbers its connections, from 1; 0 where it does not tell
};

/// Has Qt Network load what it needs at its first use, TLS above all: that takes tens of milliseconds, which
/// are not to be part of what a program does.
void prepare();

/// For the observer: "(200, 480)", status and length.
QString reprOf(const Response &response);

/// An HTTP client for programs of a loop: requests of Qt Network as futures.
///
/// Keeps connections open and uses them again. Whoever sends first takes a place in connections(): that is
/// what limits how many requests are under way; Qt itself opens up to six connections to one server.
/// Lives in the thread of its loop, on a wall clock, and must go before the loop does.
class Session
{
public:
    static constexpr int MostRedirects = 10;
    static constexpr int MostBytes = 4 * 1024 * 1024; ///< of a body
    static constexpr int LongestSilence = 30;         ///< seconds without a byte

    /// limit: places in connections().
    explicit Session(int limit, std::source_location place = std::source_location::current());
    /// Cancels what is under way.
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const asyncio::Semaphore &connections() const { return m_connections; }

    /// Sends a GET request. Any status is a result, 404 as well. The future fails with the error that Python
    /// would raise: ConnectionRefusedError, TimeoutError, gaierror (no such name), IncompleteReadError (the
    /// connection ended before the body), TooManyRedirects, SSLError, ValueError (a body that is too long),
    /// OSError for the rest. Cancelling it ends the request. Throws ValueError for what is no URL of HTTP.
    asyncio::Ref<asyncio::Future<Response>> send(const QString &url);

private:
    asyncio::EventLoop &m_loop;
    const asyncio::Semaphore m_connections;
    QNetworkAccessManager m_manager;
    std::vector<asyncio::Ref<Reply>> m_replies; // all that were sent
};

} // namespace network
