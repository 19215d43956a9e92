#pragma once

#include "asyncio/asyncio.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

/// What a loop reports, a line for each, for programs that share a lock, a queue and the like.
class SyncLog : public asyncio::Observer
{
public:
    void observe(const asyncio::Observation &observation) override
    {
        using namespace Qt::Literals::StringLiterals;
        QString line = asyncio::nameOf(observation.kind);
        if (observation.resource)
            line += u" #%1"_s.arg(observation.resource);
        if (observation.task)
            line += u" by %1"_s.arg(observation.task);
        if (observation.wait != asyncio::WaitKind::None)
            line += u" in "_s + *observation.label;
        if (observation.size || observation.maxsize)
            line += u" %1/%2"_s.arg(observation.size).arg(observation.maxsize);
        if (observation.lock)
            line += u" lock #%1"_s.arg(observation.lock);
        if (!observation.text.isEmpty())
            line += u" "_s + observation.text.toString();
        m_kinds.append(observation.kind);
        m_lines.append(line);
        if (observation.kind == asyncio::EventKind::Print)
            m_prints.append(observation.text.toString());
    }

    QStringList prints() const { return m_prints; }
    /// The lines of these kinds: "lock_release #1 by 2".
    QStringList of(const QList<asyncio::EventKind> &kinds) const
    {
        QStringList found;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (kinds.contains(m_kinds.at(i)))
                found.append(m_lines.at(i));
        }
        return found;
    }
    int count(asyncio::EventKind kind) const { return int(m_kinds.count(kind)); }

private:
    QList<asyncio::EventKind> m_kinds;
    QStringList m_lines;
    QStringList m_prints;
};

inline constexpr std::array AllSemantics = { asyncio::Semantics::Python311, asyncio::Semantics::Python312,
                                             asyncio::Semantics::Python313 };

/// Runs main to its end and returns what the loop reported.
template<auto Main>
SyncLog runAs(asyncio::Semantics semantics)
{
    SyncLog log;
    asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), semantics);
    loop.setObserver(&log);
    loop.start(asyncio::coroutine<Main>());
    loop.run();
    return log;
}

/// What main prints in every Python; if they do not agree, a line that says so.
template<auto Main>
QStringList printsOf()
{
    const QStringList prints = runAs<Main>(asyncio::Semantics::Python313).prints();
    for (const asyncio::Semantics semantics : AllSemantics) {
        const QStringList others = runAs<Main>(semantics).prints();
        if (others != prints)
            return { QStringLiteral("not so in ") + asyncio::nameOf(semantics), others.join(u'|') };
    }
    return prints;
}

/// Destroys the loop after every number of handles that main can have run. Memory errors are for the
/// sanitizers. Returns how many there were.
template<auto Main>
int unwindEverywhere(asyncio::Semantics semantics = asyncio::Semantics::Python313)
{
    for (int handles = 0;; ++handles) {
        SyncLog log;
        asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), semantics);
        loop.setObserver(&log);
        loop.start(asyncio::coroutine<Main>());
        bool goesOn = true;
        for (int i = 0; i < handles && goesOn; ++i)
            goesOn = loop.runHandle();
        if (!goesOn)
            return handles;
    }
}
