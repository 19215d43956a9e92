#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// A command line taken apart and checked against what its command takes.
struct Invocation
{
    QString command;
    QStringList arguments;               ///< behind the command
    QHash<QString, QStringList> options; ///< by long name; a flag has no values

    bool has(const QString &option) const { return options.contains(option); }
    /// The last value given, or the fallback.
    QString value(const QString &option, const QString &fallback = {}) const;
    /// The same of an option that takes one of some words. Throws CommandError for any other.
    QString choice(const QString &option, const QStringList &words, const QString &fallback) const;
};
