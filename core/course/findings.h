#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace course {

/// What is wrong with a lesson, a sentence each that names file and key. What was found once is not said
/// again, at whatever setting of the knobs it is found.
class Findings
{
public:
    /// folder is the lesson's: "04-gather".
    explicit Findings(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// what goes on after the key: "is missing". setting says with which knobs, if that matters.
    void add(const QString &file, const QString &key, const QString &what, const QString &setting = {});
    const QStringList &sentences() const { return m_sentences; }

private:
    QString m_folder;
    QStringList m_sentences;
    QSet<QString> m_known;
};

} // namespace course
