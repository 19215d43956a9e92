#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"

/// The beats of the open lesson and the steps at which they stand in its run; behind them the make task,
/// where the lesson has one.
///
/// The current row is the one that was chosen, until the playhead moves; else it is the latest beat that the
/// playhead has reached. A beat whose event does not happen in this run has step 0, as has the make task:
/// these are current only when chosen. What lies behind the limit gives away neither its title nor whether
/// it happens.
class BeatModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit BeatModel(QObject *parent = nullptr);

    /// steps holds the step of each beat, 0 for one that does not happen. Takes the limit back.
    void setBeats(const QList<lessons::Beat> &beats, const QList<int> &steps, bool hasMake);
    /// Index of the last beat that may be seen, -1 where all may.
    void setLimit(int beat) { m_limit = beat; }
    void show(int step, const QString &language);
    /// Makes a row the current one, until show() is told of another step. Followed by show().
    void choose(int row) { m_chosen = row; }

    int beatCount() const { return int(m_beats.size()); }
    /// Index of the current row, -1 before the first.
    int current() const { return m_current; }
    /// Index of the latest beat that the playhead has reached, -1 before the first.
    int reached() const { return m_reached; }
    bool isMake(int row) const { return m_hasMake && row == beatCount(); }
    bool isHidden(int row) const { return m_limit >= 0 && row > m_limit && row < beatCount(); }
    int stepOf(int beat) const { return m_steps.value(beat); }

private:
    int reachedAt(int step) const;
    QString stateOf(int beat, int step) const;

    QList<lessons::Beat> m_beats;
    QList<int> m_steps;
    bool m_hasMake = false;
    int m_limit = -1;
    int m_step = 0;
    int m_chosen = -1;
    int m_reached = -1;
    int m_current = -1;
};
