#pragma once

#include <QByteArray>
#include <QFile>
#include <QSaveFile>
#include <QString>

#include <memory>

/// Where a command writes its result: standard output or a file.
///
/// A regular file appears whole or not at all. A reader of standard output that goes away early
/// (`| head -1`) is no error: what it did not want is dropped.
class Output
{
public:
    /// fileName empty or "-": standard output. Throws CommandError when it cannot be written.
    explicit Output(const QString &fileName = {});

    /// Throws CommandError.
    void write(const QByteArray &bytes);
    /// Completes the file. Throws CommandError.
    void finish();

private:
    [[noreturn]] void fail(const QString &reason) const;
    void writeToDescriptor(const QByteArray &bytes);

    QString m_fileName;
    std::unique_ptr<QFileDevice> m_file; // null: standard output
    QSaveFile *m_saveFile = nullptr;     // m_file, where it is one
    bool m_closed = false;               // the reader has gone
};

/// Writes text and a line feed to standard error.
void writeError(const QString &text);
/// Writes bytes as they stand to standard error.
void writeErrorBytes(const QByteArray &bytes);
