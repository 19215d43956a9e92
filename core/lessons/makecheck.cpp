#include "lessons/makecheck.h"

namespace lessons {

MakeCheck::MakeCheck(const Make &make, const Values &values)
{
    for (const Condition &condition : make.conditions)
        m_holds.append(condition.holds.isTrue(values));
}

} // namespace lessons
