#pragma once

#include "handout/handout.h"
#include "lanepicture.h"
#include "lessons/lesson.h"
#include "trace/snapshot.h"

class Workbench;
struct Palette;

/// Makes a hand-out of what the workbench has open.
///
/// The workbench decides what may be told: with Preferences::asksPredictions() the run is hidden behind the
/// first question, and the hand-out is one without answers. Moves the playhead, and so do its pictures.
class HandoutBuilder
{
public:
    /// Which moments of the run are shown.
    struct Moments
    {
        int beat = 0;        ///< only this one of a lesson; 0: all
        bool atHand = false; ///< only where the playhead stands
    };

    /// Neither is owned; both must outlive the builder, and that the hand-outs that it makes.
    HandoutBuilder(Workbench &workbench, const Palette &palette, const QString &language, bool hasAnswers);

    Handout build(const Moments &moments);

private:
    void addCover(Handout &handout) const;
    void addMoment(Handout &handout) const;
    void addBeats(Handout &handout, int only) const;
    Handout::Beat beat(int index) const;
    QList<Handout::Question> questionsAt(const QString &beat) const;
    Handout::Question question(const lessons::Prediction &prediction,
                               const QList<const lessons::Option *> &options, qsizetype right) const;
    void addMake(Handout &handout) const;
    void addTasks(Handout &handout) const;
    void addConsole(Handout &handout) const;
    void addFindings(Handout &handout) const;
    Handout::Picture picture(qsizetype event) const;
    QString alt() const;
    static QString stateText(trace::TaskState state);
    QString inLanguage(const lessons::Text &text) const { return text.value(m_language); }

    Workbench &m_workbench;
    const Palette &m_palette;
    QString m_language;
    bool m_hasAnswers;
    const lessons::Lesson *m_lesson; // null: a run without one
    lessons::Values m_values;
    QSize m_size;
    LanePicture m_lanes;
};
