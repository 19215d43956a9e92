#include "predictionmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using lessons::Answer;

namespace {

using Question = PredictionModel::Question;

int indexOf(const Question &question, const QString &option)
{
    const auto found = std::ranges::find(question.options, option, &PredictionModel::Option::id);
    return found == question.options.end() ? -1 : int(found - question.options.begin());
}

int rightOf(const Question &question)
{
    const auto found = std::ranges::find(question.options, true, &PredictionModel::Option::right);
    return found == question.options.end() ? -1 : int(found - question.options.begin());
}

} // namespace

PredictionModel::PredictionModel(QObject *parent)
    : RowModel({ "question", "options", "choice", "state", "reply", "revealBeat", "revealStep" }, parent)
{
}

int PredictionModel::openBeat() const
{
    const auto open = std::ranges::find_if(m_questions, [this](const Question &question) {
        return !m_answers.contains(question.id);
    });
    return open == m_questions.end() ? -1 : open->beat;
}

void PredictionModel::passBefore(int step)
{
    for (const Question &question : std::as_const(m_questions)) {
        if (question.step < step && !m_answers.contains(question.id))
            m_answers.insert(question.id, {});
    }
}

QSet<QString> PredictionModel::told() const
{
    QSet<QString> told;
    QSet<QString> asked;
    for (const Question &question : m_questions)
        (m_answers.contains(question.id) ? told : asked).unite(question.about);
    return told.subtract(asked);
}

void PredictionModel::show(int beat, int step)
{
    m_beat = beat;
    m_step = step;
    refresh();
}

void PredictionModel::refresh()
{
    QList<Row> rows;
    for (int i = 0; i < m_questions.size(); ++i) {
        const Question &question = m_questions.at(i);
        if (!isHere(question))
            continue;
        rows.append(rowOf(question, i));
        if (!m_answers.contains(question.id))
            break;
    }
    setRows(rows);
    emit changed();
}

// The one that is open is asked wherever its step is reached, even by way of another beat at that step.
bool PredictionModel::isHere(const Question &question) const
{
    return question.beat == m_beat
        || (question.beat == openBeat() && question.step == m_step && !m_answers.contains(question.id));
}

const Question *PredictionModel::openQuestion() const
{
    for (const Question &question : m_questions) {
        if (!m_answers.contains(question.id))
            return question.step == m_step && isHere(question) ? &question : nullptr;
    }
    return nullptr;
}

int PredictionModel::choice() const
{
    const Question *question = openQuestion();
    return question ? choiceOf(*question) : -1;
}

int PredictionModel::choiceOf(const Question &question) const
{
    const auto answer = m_answers.constFind(question.id);
    return indexOf(question, answer == m_answers.cend() ? m_choices.value(question.id) : answer->option);
}

RowModel::Row PredictionModel::rowOf(const Question &question, int index) const
{
    const QString state = stateOf(question);
    const bool isOpen = state == "open"_L1;
    QVariantList options;
    for (const Option &option : question.options) {
        // What is right is not there to be found before it is answered.
        options.append(QVariantMap { { u"text"_s, option.text }, { u"right"_s, !isOpen && option.right } });
    }
    const int shown = state == "skipped"_L1 ? rightOf(question) : choiceOf(question);
    const QString reply = isOpen ? QString() : question.options.value(shown).reply;
    return { quint64(index),
             { question.text, options, choiceOf(question), state, reply, question.revealBeat + 1,
               question.revealStep } };
}

QString PredictionModel::stateOf(const Question &question) const
{
    const auto answer = m_answers.constFind(question.id);
    if (answer == m_answers.cend())
        return u"open"_s;
    if (answer->isSkipped())
        return u"skipped"_s;
    return question.options.value(choiceOf(question)).right ? u"right"_s : u"wrong"_s;
}

void PredictionModel::choose(int option)
{
    const Question *question = openQuestion();
    if (!question || option < 0 || option >= question->options.size())
        return;
    m_choices.insert(question->id, question->options.at(option).id);
    refresh();
}

void PredictionModel::commit()
{
    const Question *question = openQuestion();
    const int chosen = choice();
    if (chosen < 0)
        return;
    const Option &option = question->options.at(chosen);
    emit answered(question->id, { option.id, option.right });
}

void PredictionModel::skip()
{
    if (const Question *question = openQuestion())
        emit answered(question->id, {});
}
