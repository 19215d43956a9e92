#include "scenarios/scenario.h"

#include "scenarios/programs.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace scenarios {

double Knobs::number(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toDouble();
}

int Knobs::integer(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toInt();
}

const QList<Scenario> &all()
{
    static const QList<Scenario> scenarios = {
        { u"sync-vs-async"_s, syncVsAsync, u":/scenarios/sync-vs-async.cpp"_s },
        { u"gather"_s, gather, u":/scenarios/gather.cpp"_s },
        { u"queue"_s, queue, u":/scenarios/queue.cpp"_s },
    };
    return scenarios;
}

const Scenario *find(const QString &id)
{
    const auto found = std::ranges::find(all(), id, &Scenario::id);
    return found == all().end() ? nullptr : &*found;
}

} // namespace scenarios
