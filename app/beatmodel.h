#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"

/// The beats of the open lesson and the steps at which they stand in its run.
///
/// The current beat is the latest one that the playhead has reached. A beat whose event does not happen
/// in this run has step 0 and is never current.
class BeatModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit BeatModel(QObject *parent = nullptr);

    /// steps holds the step of each beat, 0 for one that does not happen.
    void setBeats(const QList<lessons::Beat> &beats, const QList<int> &steps);
    void show(int step, const QString &language);
    /// Index of the current beat, -1 before the first.
    int current() const { return m_current; }
    int stepOf(int beat) const { return m_steps.value(beat); }

private:
    QString stateOf(int beat, int step) const;

    QList<lessons::Beat> m_beats;
    QList<int> m_steps;
    int m_current = -1;
};
