#pragma once

#include "findings/finding.h"
#include "trace/explain.h"
#include "trace/resourcenames.h"
#include "trace/tracelog.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

/// What the window says of a finding, in the language of the interface.
class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    struct Fact
    {
        QString label;
        QString value;
    };

    struct Scope
    {
        qint64 blockedLimit = 0; ///< in nanoseconds
        /// Whether a question is open: what the run could be instead is left out, and its fact is empty.
        bool isAsked = false;
    };

    /// All but the scope must outlive it.
    FindingText(const findings::Finding &finding, const trace::TraceLog &log,
                const trace::ResourceNames &names, const Scope &scope);

    QString title() const;
    /// What has happened, and why it is bad.
    trace::Explanation sentence() const;
    QList<Fact> facts() const;
    /// What one can do about it.
    trace::Explanation wayOut() const;
    /// Id of the lesson that teaches it.
    QString lesson() const;

private:
    using Spans = QList<trace::Explanation::Span>;

    Spans sayDeadlock() const;
    Spans sayNothingWakes() const;
    Spans sayBlocked() const;
    Spans sayGrowth() const;
    Spans saySequential() const;
    QList<Fact> factsOfStandstill() const;
    asyncio::WaitKind firstWait() const;
    Spans waitOf(asyncio::TaskId task, quint32 resource) const;
    Spans task(qsizetype index) const;
    Spans taskOf(asyncio::TaskId id) const;
    Spans resource(quint32 id) const;
    static Spans code(const QString &text);
    static Spans plain(const QString &text);
    static Spans plain(int number) { return plain(QString::number(number)); }
    static Spans say(const QString &pattern, const QList<Spans> &arguments = {});

    const findings::Finding &m_finding;
    const trace::ResourceNames &m_names;
    Scope m_scope;
    trace::Snapshot m_then; ///< where it shows; of a standstill the end of the trace
};
