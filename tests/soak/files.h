#pragma once

#include "dice.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

/// Files that a person may drop on the window: good ones, damaged ones, and what is no trace at all. They and
/// what is saved lie in one folder, which is not owned.
class Files
{
public:
    /// folder: an empty one, there.
    Files(const QString &folder, Dice &dice);

    /// One to open. Its text may be written anew just now.
    QUrl toOpen();
    /// One to write to, that may be there.
    QUrl toSave(const QString &suffix);
    /// What a person keeps of what they have done, whole or damaged.
    QUrl progress();
    /// A Python program that is no danger to anyone.
    QUrl program();
    /// Words for what toOpen() and the others gave last.
    const QString &last() const { return m_last; }

private:
    QUrl put(const QString &name, const QByteArray &text);
    QByteArray trace();
    QByteArray damaged(QByteArray text);
    QByteArray noise();

    QString m_folder;
    Dice &m_dice;
    QStringList m_corpus;
    QString m_last;
};
