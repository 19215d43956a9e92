#include "network/session.h"

#include "network/reply.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslSocket>
#include <QUrl>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace network {

namespace {

// "GET /json": what a person reads of a request that waits.
QString labelOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return "GET "_L1 + (path.isEmpty() ? u"/"_s : path);
}

} // namespace

void prepare()
{
    QSslSocket::supportsSsl();
}

QString reprOf(const Response &response)
{
    return u"(%1, %2)"_s.arg(response.status).arg(response.body.size());
}

Session::Session(int limit, std::source_location place)
    : m_loop(asyncio::EventLoop::running())
    , m_connections(limit, u"connections"_s, place)
{
    m_manager.setProxy(QNetworkProxy::NoProxy); // the server is on this computer
    m_manager.setTransferTimeout(LongestSilence * 1000);
}

Session::~Session()
{
    for (const asyncio::Ref<Reply> &reply : m_replies) {
        if (reply->isDone())
            continue;
        if (m_loop.isUnwinding())
            reply->abandon();
        else
            reply->cancel();
    }
}

asyncio::Ref<asyncio::Future<Response>> Session::send(const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    const bool isHttp = address.scheme() == "http"_L1 || address.scheme() == "https"_L1;
    if (!isHttp || address.host().isEmpty()) // Qt would read files as well
        throw asyncio::ValueError("not a URL of HTTP: " + url.toStdString());
    QNetworkRequest request(address);
    request.setMaximumRedirectsAllowed(MostRedirects);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Awaitscope"_s);
    const asyncio::Ref<Reply> reply = new Reply(m_loop, m_manager.get(request), labelOf(address));
    std::erase_if(m_replies, [](const asyncio::Ref<Reply> &other) { return other->isDone(); });
    m_replies.push_back(reply);
    Reply::deliver(reply);
    return reply;
}

} // namespace network
