#pragma once

#include <QtGlobal>

#include <algorithm>

namespace trace {

/// The first index of [from, end) at which a condition does not hold, or end. It holds up to there and
/// nowhere behind. Asks as often as the logarithm of the way: what is near is found fast.
template<typename Condition>
qsizetype gallop(qsizetype from, qsizetype end, const Condition &holds)
{
    qsizetype step = 1;
    while (from < end && holds(std::min(from + step, end) - 1)) {
        from = std::min(from + step, end);
        step *= 2;
    }
    for (qsizetype last = std::min(from + step, end); from < last;) { // it does not hold at last - 1
        const qsizetype middle = from + (last - from) / 2;
        if (holds(middle))
            from = middle + 1;
        else
            last = middle;
    }
    return from;
}

} // namespace trace
