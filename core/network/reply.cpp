#include "network/reply.h"

#include <QCoroNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace network {

namespace {

using Error = QNetworkReply::NetworkError;

// Python's name for what has failed.
const char *nameOf(Error error)
{
    switch (error) {
    case Error::ConnectionRefusedError:
        return "ConnectionRefusedError";
    case Error::HostNotFoundError:
        return "gaierror";
    case Error::RemoteHostClosedError:
        return "IncompleteReadError";
    case Error::TimeoutError:
    case Error::OperationCanceledError: // by the time limit: a reply that was cancelled is not asked
        return "TimeoutError";
    case Error::TooManyRedirectsError:
        return "TooManyRedirects";
    case Error::SslHandshakeFailedError:
        return "SSLError";
    default:
        return "OSError";
    }
}

} // namespace

Reply::Reply(asyncio::EventLoop &loop, QNetworkReply *reply, const QString &label)
    : asyncio::Future<Response>(loop)
    , m_reply(reply)
    , m_label(label)
{
    loop.expect();
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply,
                     [this](qint64 received) { limitBody(received); });
}

Reply::~Reply()
{
    abandon();
    delete m_reply.data();
}

QCoro::Task<> Reply::deliver(asyncio::Ref<Reply> self)
{
    QNetworkReply *const reply = self->m_reply;
    co_await reply;
    self->arrive();
}

void Reply::arrive()
{
    if (m_expected)
        loop().expectNoMore();
    m_expected = false;
    if (m_abandoned)
        return;
    const asyncio::Ref<Reply> self = this;
    const auto settle = [self] { self->settle(); };
    loop().post([self, settle] { self->loop().callSoon(settle, u"response"_s); });
}

void Reply::settle()
{
    if (isDone() || m_abandoned)
        return;
    if (const std::exception_ptr failure = error())
        setException(failure);
    else
        setResult(response());
}

Response Reply::response() const
{
    Response response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.body = m_reply->readAll();
    response.connection = m_reply->rawHeader("X-Connection").toInt();
    return response;
}

// A status that says no is an answer; a body that broke off is none, whatever its status.
std::exception_ptr Reply::error() const
{
    const Error error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isStatus = status >= 400 && error >= Error::ContentAccessDenied;
    if (m_isTooLong)
        return std::make_exception_ptr(asyncio::ValueError("the body is too long"));
    if (error == Error::NoError || isStatus)
        return isCutOff()
                 ? std::make_exception_ptr(asyncio::Exception("IncompleteReadError", "the body is cut off"))
                 : nullptr;
    return std::make_exception_ptr(asyncio::Exception(nameOf(error), m_reply->errorString().toStdString()));
}

// Qt does not always tell of a connection that ends right behind the head.
bool Reply::isCutOff() const
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return length.isValid() && !m_reply->hasRawHeader("Content-Encoding")
        && m_reply->bytesAvailable() < length.toLongLong();
}

void Reply::limitBody(qint64 received)
{
    if (received <= Session::MostBytes || m_isTooLong)
        return;
    m_isTooLong = true;
    m_reply->abort();
}

bool Reply::cancel()
{
    const bool cancelled = FutureBase::cancel();
    if (cancelled)
        abandon();
    return cancelled;
}

// Aborting resumes deliver() at once.
void Reply::abandon()
{
    m_abandoned = true;
    if (m_reply && m_reply->isRunning())
        m_reply->abort();
}

void Reply::describe(asyncio::Observation &stepEnd) const
{
    FutureBase::describe(stepEnd);
    stepEnd.label = &m_label;
}

} // namespace network
