#pragma once

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

/// Keeps a file up to date from another thread, so that nobody waits for the disk.
///
/// Of several contents that come in while one is being written, the last is written. The file is replaced
/// whole or not at all.
class BackgroundWriter : public QObject
{
    Q_OBJECT

public:
    /// What is to be written; called in the other thread.
    using Contents = std::function<QByteArray()>;

    explicit BackgroundWriter(const QString &file, QObject *parent = nullptr);
    /// Waits until what was handed over last is written.
    ~BackgroundWriter() override;

    /// Writes it soon.
    void write(Contents contents);

signals:
    /// The file cannot be written. Comes once.
    void failed(const QString &reason);

private:
    void writeAll();

    const QString m_file;
    QMutex m_mutex; // guards the next two
    Contents m_next;
    bool m_writing = false;
    bool m_failed = false; // touched by the writer only
    QThreadPool m_pool;
};
