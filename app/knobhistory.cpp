#include "knobhistory.h"

void KnobHistory::restart(const QVariantMap &values)
{
    m_entries = { values };
    m_current = 0;
}

void KnobHistory::push(const QVariantMap &values)
{
    m_entries.resize(m_current + 1);
    m_entries.append(values);
    ++m_current;
}

void KnobHistory::replace(const QVariantMap &values)
{
    m_entries.resize(m_current + 1);
    m_entries[m_current] = values;
}

bool KnobHistory::undo()
{
    if (!canUndo())
        return false;
    --m_current;
    return true;
}

bool KnobHistory::drop()
{
    if (!undo())
        return false;
    m_entries.resize(m_current + 1);
    return true;
}

bool KnobHistory::redo()
{
    if (!canRedo())
        return false;
    ++m_current;
    return true;
}
