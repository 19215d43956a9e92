#pragma once

#include "timelineview.h"

#include "trace/rangesummary.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

/// What happens in the part of the run that is selected on a timeline, in words. Made when the selection
/// ends, not while it is dragged.
class RangeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(TimelineView *view READ view WRITE setView NOTIFY viewChanged)
    /// The words are made anew when it changes.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// Whether a part is selected.
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    /// "0.5 s to 2.5 s"
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// All of it in one go, for a screen reader.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /// How long tasks were in each state, all together: {state, name, time, share 0 … 1}; only states that
    /// somebody was in.
    Q_PROPERTY(QVariantList states READ states NOTIFY changed)
    /// What stands out: {name, text, icon, goes}; goes: goTo() leads there.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)

public:
    explicit RangeModel(QObject *parent = nullptr);

    TimelineView *view() const { return m_view; }
    void setView(TimelineView *view);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    bool isShown() const { return m_isShown; }
    QString title() const { return m_title; }
    QString sentence() const;
    QVariantList states() const { return m_states; }
    QVariantList facts() const;
    const trace::RangeSummary &summary() const { return m_summary; }

    /// To where a fact happens; its lane is chosen.
    Q_INVOKABLE void goTo(int fact);

signals:
    void viewChanged();
    void changed();

private:
    struct Fact
    {
        QString name;
        QString text;
        QString icon;
        qsizetype event = -1; ///< -1: nothing to go to
        qsizetype lane = -1;
    };

    void takeTrace();
    void takeSpan();
    void refresh();
    void addStates();
    void addCounts();
    void addWait();
    void addHold();
    void addEnded(const QList<qsizetype> &lanes, const QString &name, const QString &icon);

    QPointer<TimelineView> m_view;
    QString m_language;
    const trace::TraceLog *m_log = nullptr; // that the times are of
    trace::StateTimes m_times;
    trace::RangeSummary m_summary;
    bool m_isShown = false;
    QString m_title;
    QVariantList m_states;
    QList<Fact> m_facts;
};
