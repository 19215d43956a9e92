#include "beatmodel.h"

using namespace Qt::Literals::StringLiterals;

BeatModel::BeatModel(QObject *parent)
    : RowModel({ "number", "title", "step", "state" }, parent)
{
}

void BeatModel::setBeats(const QList<lessons::Beat> &beats, const QList<int> &steps)
{
    m_beats = beats;
    m_steps = steps;
}

void BeatModel::show(int step, const QString &language)
{
    m_current = -1;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool reached = m_steps.at(i) > 0 && m_steps.at(i) <= step;
        if (reached && (m_current < 0 || m_steps.at(i) >= m_steps.at(m_current)))
            m_current = i;
    }
    QList<Row> rows;
    for (int i = 0; i < m_beats.size(); ++i)
        rows.append(
            { quint64(i), { i + 1, m_beats.at(i).title.value(language), m_steps.at(i), stateOf(i, step) } });
    setRows(rows);
}

QString BeatModel::stateOf(int beat, int step) const
{
    if (m_steps.at(beat) == 0)
        return u"missing"_s;
    if (beat == m_current)
        return u"current"_s;
    return m_steps.at(beat) <= step ? u"past"_s : u"future"_s;
}
