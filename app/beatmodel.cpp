#include "beatmodel.h"

using namespace Qt::Literals::StringLiterals;

BeatModel::BeatModel(QObject *parent)
    : RowModel({ "number", "title", "step", "state", "make" }, parent)
{
}

void BeatModel::setBeats(const QList<lessons::Beat> &beats, const QList<int> &steps, bool hasMake)
{
    m_beats = beats;
    m_steps = steps;
    m_hasMake = hasMake;
    m_limit = -1;
    m_chosen = -1;
}

void BeatModel::show(int step, const QString &language)
{
    if (std::exchange(m_step, step) != step)
        m_chosen = -1;
    m_reached = reachedAt(step);
    m_current = m_chosen >= 0 ? m_chosen : m_reached;
    QList<Row> rows;
    for (int i = 0; i < m_beats.size(); ++i) {
        const QString title = isHidden(i) ? tr("hidden until you answer")
                                          : m_beats.at(i).title.value(language);
        rows.append(
            { quint64(i), { i + 1, title, isHidden(i) ? 0 : m_steps.at(i), stateOf(i, step), false } });
    }
    if (m_hasMake)
        rows.append({ quint64(m_beats.size()),
                      { beatCount() + 1, tr("Your turn"), 0, isMake(m_current) ? u"current"_s : u"future"_s,
                        true } });
    setRows(rows);
}

int BeatModel::reachedAt(int step) const
{
    int reached = -1;
    for (int i = 0; i < m_steps.size() && !isHidden(i); ++i) {
        const bool isReached = m_steps.at(i) > 0 && m_steps.at(i) <= step;
        if (isReached && (reached < 0 || m_steps.at(i) >= m_steps.at(reached)))
            reached = i;
    }
    return reached;
}

QString BeatModel::stateOf(int beat, int step) const
{
    if (beat == m_current)
        return u"current"_s;
    if (isHidden(beat))
        return u"future"_s;
    if (m_steps.at(beat) == 0)
        return u"missing"_s;
    return m_steps.at(beat) <= step ? u"past"_s : u"future"_s;
}
