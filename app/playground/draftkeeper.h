#pragma once

#include "backgroundwriter.h"

#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

/// What stood in the editor.
struct Draft
{
    QString path; ///< of the file that it came from; empty: none
    QString name; ///< what it is called
    QString text;
    QString saved; ///< the text of the file, or what was there before anything was typed

    bool operator==(const Draft &) const = default;
};

/// Keeps what is typed in a file of its own, so that nothing of it is lost however the program ends.
///
/// Each running program has a draft for itself: the first that no other one has. Writing happens in another
/// thread, as soon as the one before is written, and never stops who types.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// folder is made where it is missing; with an empty one nothing is kept.
    explicit DraftKeeper(const QString &folder, QObject *parent = nullptr);
    /// What was kept last, perhaps by a program that has crashed.
    std::optional<Draft> load() const;
    /// Writes it soon.
    void keep(const Draft &draft);

signals:
    /// What is typed is not kept: the file cannot be written. Comes once.
    void failed(const QString &reason);

private:
    void claim(const QString &folder);

    std::unique_ptr<QLockFile> m_lock;
    QString m_file;                             // empty: nothing is kept
    std::unique_ptr<BackgroundWriter> m_writer; // gone before the lock
};
