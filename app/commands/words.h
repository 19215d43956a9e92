#pragma once

#include <QString>
#include <QStringList>

/// "a, b and c" or "a, b or c".
QString enumerate(const QStringList &words, const QString &conjunction);

/// The candidates that a person may have meant by a word, nearest first; at most three.
QStringList nearest(const QString &word, const QStringList &candidates);
