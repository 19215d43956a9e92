#pragma once

#include <QString>

/// What Python's last traceback on standard error says of a program. Plain data.
struct Traceback
{
    int line = 0;      ///< where it has been in the program last, from 1; 0: nowhere
    QString exception; ///< name and message as Python prints them, on one line; empty where there is none

    /// fileName: of the program, with or without its folder.
    static Traceback of(const QString &errors, const QString &fileName);

    /// Whether input() found no line to read.
    bool isEndOfInput() const;
};
