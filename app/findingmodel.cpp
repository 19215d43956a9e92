#include "findingmodel.h"

#include "findingtext.h"
#include "lessons/catalogue.h"
#include "richtext.h"
#include "trace/wording.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using findings::Finding;

namespace {

/// In nanoseconds; asyncio's own is the third.
constexpr std::array<qint64, 6> BlockedLimits { 20'000'000,  50'000'000,  100'000'000,
                                                250'000'000, 500'000'000, 1'000'000'000 };

/// Behind the last one for a time that is none of them.
int indexOfLimit(qint64 nanoseconds)
{
    return int(std::ranges::find(BlockedLimits, nanoseconds) - BlockedLimits.begin());
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : RowModel({ "title", "sentence", "wayOut", "facts", "line", "lessonId", "lessonNumber" }, parent)
{
}

void FindingModel::setLog(const trace::TraceLog &log)
{
    m_log = &log;
    m_names = trace::ResourceNames();
    m_current = -1;
    find();
}

void FindingModel::find()
{
    m_finder = findings::Findings(m_limits);
    grow();
}

void FindingModel::grow()
{
    m_names.grow(*m_log);
    m_finder.grow(*m_log);
    m_found = m_finder.list(*m_log);
    m_isStale = true;
}

void FindingModel::invalidate()
{
    m_isStale = true;
    emit blockedLimitsChanged();
}

void FindingModel::setAsked(bool asked)
{
    m_isStale = m_isStale || m_isAsked != asked;
    m_isAsked = asked;
}

void FindingModel::dismiss()
{
    if (m_current < 0)
        return;
    m_dismissed.insert(rows().at(m_current).key);
    show(*m_palette, m_horizon);
}

void FindingModel::show(const Palette &palette, qsizetype horizon)
{
    m_palette = &palette;
    m_horizon = horizon;
    QList<Finding> shown;
    std::ranges::copy_if(m_found, std::back_inserter(shown), [horizon, this](const Finding &finding) {
        return finding.event < horizon && !m_dismissed.contains(keyOf(finding));
    });
    if (!m_isStale && shown == m_shown)
        return;
    m_isStale = false;
    const quint64 before = m_current < 0 ? 0 : rows().at(m_current).key;
    m_shown = shown;
    QList<Row> texts;
    for (const Finding &finding : std::as_const(shown))
        texts.append(rowOf(finding, palette));
    setRows(texts);
    const auto kept = std::ranges::find(rows(), before, &Row::key);
    m_current = kept != rows().end() ? int(kept - rows().begin()) : shown.isEmpty() ? -1 : 0;
    emit currentChanged();
}

FindingModel::Row FindingModel::rowOf(const Finding &finding, const Palette &palette) const
{
    const FindingText text(finding, *m_log, m_names, { m_limits.blocked, m_isAsked });
    const RichText rich(palette);
    QStringList facts;
    for (const FindingText::Fact &fact : text.facts())
        facts << fact.label << fact.value;
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(text.lesson());
    return { keyOf(finding),
             { text.title(), rich.html(text.sentence()), rich.html(text.wayOut()), facts, finding.line,
               text.lesson(), lesson ? lesson->number : 0 } };
}

/// The same for the same trouble of a run that has gone on since.
quint64 FindingModel::keyOf(const Finding &finding)
{
    const size_t hash = qHashMulti(0, int(finding.kind), finding.line, finding.subject,
                                   finding.tasks.value(0), finding.resources.value(0));
    return quint64(hash);
}

void FindingModel::setCurrent(int row)
{
    if (row < 0 || row >= count() || row == m_current)
        return;
    m_current = row;
    emit currentChanged();
}

QString FindingModel::place() const
{
    return m_current < 0 ? QString() : tr("%1 of %2").arg(m_current + 1).arg(count());
}

bool FindingModel::tellsLimit() const
{
    return m_current >= 0 && m_shown.at(m_current).kind == findings::Kind::LoopBlocked;
}

QStringList FindingModel::blockedLimits() const
{
    QStringList texts;
    for (const qint64 limit : BlockedLimits)
        texts.append(trace::secondsWithUnit(limit));
    return texts;
}

int FindingModel::blockedLimit() const
{
    return indexOfLimit(m_limits.blocked);
}

void FindingModel::setBlockedAfter(qint64 nanoseconds)
{
    setBlockedLimit(indexOfLimit(nanoseconds));
}

void FindingModel::setBlockedLimit(int index)
{
    if (index < 0 || index >= int(BlockedLimits.size()) || index == blockedLimit())
        return;
    m_limits.blocked = BlockedLimits.at(std::size_t(index));
    emit blockedLimitChanged();
    if (!m_log)
        return;
    find();
    if (m_palette)
        show(*m_palette, m_horizon);
}

void FindingModel::next()
{
    setCurrent(m_current + 1);
}

void FindingModel::previous()
{
    setCurrent(m_current - 1);
}

void FindingModel::stepToCause()
{
    if (m_current >= 0)
        emit stepWanted(m_shown.at(m_current).cause);
}

void FindingModel::stepToEvent()
{
    if (m_current >= 0)
        emit stepWanted(m_shown.at(m_current).event);
}
