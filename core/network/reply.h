#pragma once

#include "network/session.h"

#include <QNetworkReply>
#include <QPointer>

namespace network {

/// A request that is under way, as a future of the loop that sent it.
///
/// What comes from the network wakes nobody: it is posted to the loop, whose next iteration puts a handle
/// into the ready queue, and that sets the future. The same as a selector's event in asyncio.
class Reply final : public asyncio::Future<Response>
{
public:
    /// Takes the reply.
    Reply(asyncio::EventLoop &loop, QNetworkReply *reply, const QString &label);
    ~Reply() override;

    /// Waits for the end of the request. Runs beside the loop, not in it.
    static QCoro::Task<> deliver(asyncio::Ref<Reply> self);

    bool cancel() override;
    void describe(asyncio::Observation &stepEnd) const override;
    /// Ends the request, if it is under way; then nothing is delivered.
    void abandon();

private:
    void arrive();
    void settle();
    Response response() const;
    /// Null where there is an answer.
    std::exception_ptr error() const;
    bool isCutOff() const;
    void limitBody(qint64 received);

    QPointer<QNetworkReply> m_reply;
    const QString m_label;
    bool m_expected = true; // by the loop
    bool m_abandoned = false;
    bool m_isTooLong = false;
};

} // namespace network
