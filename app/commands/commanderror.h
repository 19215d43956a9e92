#pragma once

#include <QString>

#include <utility>

/// Wrong usage or unreadable input. Thrown by the commands, told on standard error in one line.
class CommandError
{
public:
    /// One sentence without a full stop that names what is wrong, where, and what would be right.
    explicit CommandError(QString sentence)
        : m_sentence(std::move(sentence))
    {
    }

    const QString &sentence() const { return m_sentence; }

private:
    QString m_sentence;
};
