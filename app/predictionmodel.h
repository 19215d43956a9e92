#pragma once

#include "lessons/progress.h"
#include "rowmodel.h"

#include <QHash>
#include <QSet>

/// The questions that the run of the open lesson asks; its rows are those of the beat that is shown.
///
/// A row's state is "open" until it is answered, then "right", "wrong" or "skipped", as the run has it: the
/// answer stays, what is right follows the knobs. Of the questions of one beat the next one shows up when
/// the one before is answered, so at most one is open at a time: choose(), commit() and skip() are about
/// that one.
class PredictionModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Whether a question waits for its answer where the learner is.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    /// Index of the option chosen for it, -1 for none.
    Q_PROPERTY(int choice READ choice NOTIFY changed)
    /// Number (from 1) of the beat of the first question without an answer, 0 where all have one.
    Q_PROPERTY(int openBeat READ openBeatNumber NOTIFY changed)

public:
    struct Option
    {
        QString id;
        QString text;  ///< rich text
        QString reply; ///< rich text
        bool right = false;
    };
    struct Question
    {
        QString id;
        int beat = 0;       ///< index of the beat at which it is asked
        int step = 0;       ///< of that beat
        int revealBeat = 0; ///< index of the beat at which the answer can be seen
        int revealStep = 0; ///< of that beat, 0 where the run does not have it
        QString text;       ///< rich text
        QList<Option> options;
        QSet<QString> about; ///< knobs and measures that make an option right
    };
    using Answers = QMap<QString, lessons::Answer>;

    explicit PredictionModel(QObject *parent = nullptr);

    /// The questions in the order of their beats.
    void setQuestions(const QList<Question> &questions) { m_questions = questions; }
    const Answers &answers() const { return m_answers; }
    void setAnswers(const Answers &answers) { m_answers = answers; }
    /// Forgets what was chosen but not committed.
    void forgetChoices() { m_choices.clear(); }
    /// Index of the beat of the first question without an answer, -1 where all have one.
    int openBeat() const;
    int openBeatNumber() const { return openBeat() + 1; }
    /// Counts every question that is asked before a step as skipped. Followed by show().
    void passBefore(int step);
    /// What answered questions are about, and none without an answer.
    QSet<QString> told() const;
    void show(int beat, int step);

    bool isOpen() const { return openQuestion() != nullptr; }
    int choice() const;

    /// Nothing happens where no question is open or it has no such option.
    Q_INVOKABLE void choose(int option);
    /// Commits what is chosen.
    Q_INVOKABLE void commit();
    Q_INVOKABLE void skip();

signals:
    void changed();
    void answered(const QString &question, const lessons::Answer &answer);

private:
    void refresh();
    bool isHere(const Question &question) const;
    const Question *openQuestion() const;
    int choiceOf(const Question &question) const;
    Row rowOf(const Question &question, int index) const;
    QString stateOf(const Question &question) const;

    QList<Question> m_questions;
    Answers m_answers;
    QHash<QString, QString> m_choices; // id of the option, by id of the question
    int m_beat = -1;
    int m_step = 0;
};
