#pragma once

#include "lessons/progressfile.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

/// The learner's progress: what is known of it now, and its file.
///
/// Changes are written a moment later, several at once, and at the latest by the destructor. Whatever fails
/// is one sentence in said().
class ProgressKeeper : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)

public:
    /// path: of the file; empty keeps nothing.
    explicit ProgressKeeper(const QString &path, QObject *parent = nullptr);
    ~ProgressKeeper() override;

    /// Reads the file. A sentence where it is damaged, else nothing.
    QString load();
    const lessons::Progress &progress() const { return m_progress; }
    bool isEmpty() const { return m_progress.isEmpty(); }

    void addBeat(const QString &lesson, const QString &beat);
    void addAnswer(const QString &lesson, const QString &prediction, const lessons::Answer &answer);
    void addMade(const QString &lesson);
    /// Writes what has not been written yet.
    void flush();

    /// Writes all progress into a file that the user names.
    Q_INVOKABLE void exportTo(const QUrl &file);
    /// Adds what such a file holds.
    Q_INVOKABLE void importFrom(const QUrl &file);
    /// Forgets one lesson, so that it can be taken anew.
    Q_INVOKABLE void forget(const QString &lesson);
    Q_INVOKABLE void forgetAll();

signals:
    void changed();
    /// All of it: every lesson begins anew.
    void forgotten();
    void said(bool isError, const QString &sentence);

private:
    void take(bool isNew);

    lessons::ProgressFile m_file;
    lessons::Progress m_progress;
    QTimer m_timer; // runs while something is not written yet
};
