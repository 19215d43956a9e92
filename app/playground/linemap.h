#pragma once

#include <QStringList>

/// How the lines of a text relate to those that it had before: the lines before the first difference and
/// behind the last one are the same; what lies between is new, or gone.
///
/// Lines are counted from 1, 0 is none.
class LineMap
{
public:
    LineMap() = default;
    LineMap(const QStringList &before, const QStringList &after);

    /// Where a line has come to; 0 for one that is gone.
    int after(int before) const;
    /// Where a line was; 0 for a new one.
    int before(int after) const;

private:
    int m_head = 0; // lines that are the same at the start
    int m_tail = 0; // and at the end
    int m_before = 0;
    int m_after = 0;
};
