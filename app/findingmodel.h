#pragma once

#include "findings/findings.h"
#include "palette.h"
#include "rowmodel.h"
#include "trace/resourcenames.h"

#include <QSet>
#include <QString>
#include <QStringList>

/// What is wrong with the run, and which of it is being looked at.
///
/// Rows are kept by what they are about, so that the one that is looked at stays while a run grows. Texts are
/// rich texts with the names of tasks in their hues.
class FindingModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Row of the one that is looked at, -1 without any.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY currentChanged)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY currentChanged)
    /// "1 of 2", empty without any.
    Q_PROPERTY(QString place READ place NOTIFY currentChanged)
    // Of the one that is looked at.
    Q_PROPERTY(QString title READ title NOTIFY currentChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY currentChanged)
    Q_PROPERTY(QString wayOut READ wayOut NOTIFY currentChanged)
    /// Its table: what and how much, in turns.
    Q_PROPERTY(QStringList facts READ facts NOTIFY currentChanged)
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY currentChanged)
    /// 0 without one.
    Q_PROPERTY(int lessonNumber READ lessonNumber NOTIFY currentChanged)
    /// Whether it is a step that was too long.
    Q_PROPERTY(bool tellsLimit READ tellsLimit NOTIFY currentChanged)
    /// What one can choose as the time from which on a step blocks the loop, and which is chosen.
    Q_PROPERTY(QStringList blockedLimits READ blockedLimits NOTIFY blockedLimitsChanged)
    Q_PROPERTY(int blockedLimit READ blockedLimit WRITE setBlockedLimit NOTIFY blockedLimitChanged)

public:
    explicit FindingModel(QObject *parent = nullptr);

    /// Looks for what is wrong with a run anew. The log must live until the next call.
    void setLog(const trace::TraceLog &log);
    /// The same log has got longer.
    void grow();
    /// Only what shows in the first `horizon` events is listed, texts as this palette has them.
    void show(const Palette &palette, qsizetype horizon);
    /// Whether a question is open: then nothing is told from which its answer could be read. For the next
    /// show().
    void setAsked(bool asked);
    /// What was put aside comes back with the next show().
    void forgetDismissed() { m_dismissed.clear(); }
    /// The next show() makes all texts anew: the language is another one, or the palette.
    void invalidate();

    int current() const { return m_current; }
    void setCurrent(int row);
    bool hasPrevious() const { return m_current > 0; }
    bool hasNext() const { return m_current >= 0 && m_current < count() - 1; }
    QString place() const;
    QString title() const { return ofCurrent(u"title"); }
    QString sentence() const { return ofCurrent(u"sentence"); }
    QString wayOut() const { return ofCurrent(u"wayOut"); }
    QStringList facts() const { return value(m_current, QStringLiteral("facts")).toStringList(); }
    QString lessonId() const { return ofCurrent(u"lessonId"); }
    int lessonNumber() const { return value(m_current, QStringLiteral("lessonNumber")).toInt(); }
    bool tellsLimit() const;
    QStringList blockedLimits() const;
    int blockedLimit() const;
    void setBlockedLimit(int index);
    /// The same in nanoseconds; times that one cannot choose are ignored.
    qint64 blockedAfter() const { return m_limits.blocked; }
    void setBlockedAfter(qint64 nanoseconds);

    const trace::ResourceNames &names() const { return m_names; }

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// Puts the one that is looked at aside, also in later runs.
    Q_INVOKABLE void dismiss();
    /// Moves the playhead to what led to it, and to where it shows.
    Q_INVOKABLE void stepToCause();
    Q_INVOKABLE void stepToEvent();

signals:
    void currentChanged();
    void blockedLimitChanged();
    void blockedLimitsChanged(); ///< they are told in another language
    void stepWanted(qsizetype event);

private:
    QString ofCurrent(QStringView role) const { return value(m_current, role.toString()).toString(); }
    void find();
    Row rowOf(const findings::Finding &finding, const Palette &palette) const;
    static quint64 keyOf(const findings::Finding &finding);

    const trace::TraceLog *m_log = nullptr;
    findings::Limits m_limits;
    findings::Findings m_finder;
    trace::ResourceNames m_names;
    QList<findings::Finding> m_found;
    QList<findings::Finding> m_shown; // by row
    const Palette *m_palette = nullptr;
    qsizetype m_horizon = 0;
    bool m_isStale = true; // what the rows say
    bool m_isAsked = false;
    QSet<quint64> m_dismissed; // keys
    int m_current = -1;
};
