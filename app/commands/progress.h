#pragma once

#include <QString>

/// How far something long is, told on standard error: on a terminal in one line that is written anew, for a
/// program that asked for it a line each time, "awaitscope: 3 of 20". Otherwise nothing is said.
class Progress
{
public:
    /// Whether somebody has asked for it.
    explicit Progress(bool wanted);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void show(int done, int all);

private:
    bool m_terminal;
    bool m_wanted;
    bool m_begun = false;
};
