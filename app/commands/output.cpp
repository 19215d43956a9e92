#include "commands/output.h"

#include "commands/commanderror.h"

#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

// 0 or errno.
int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        done += written;
    }
    return 0;
}

} // namespace

Output::Output(const QString &fileName)
    : m_fileName(fileName)
{
    if (fileName.isEmpty() || fileName == "-"_L1) {
        m_fileName.clear();
        return;
    }
    const QFileInfo info(fileName);
    if (info.isDir())
        fail(u"it is a directory"_s);
    if (info.exists() && !info.isFile()) {
        m_file = std::make_unique<QFile>(fileName); // a device or pipe cannot be replaced
    } else {
        auto file = std::make_unique<QSaveFile>(fileName);
        m_saveFile = file.get();
        m_file = std::move(file);
    }
    if (!m_file->open(QIODevice::WriteOnly))
        fail(m_file->errorString());
}

void Output::fail(const QString &reason) const
{
    const QString target = m_fileName.isEmpty() ? u"standard output"_s : u'"' + m_fileName + u'"';
    throw CommandError(u"cannot write %1: %2"_s.arg(target, reason));
}

void Output::write(const QByteArray &bytes)
{
    if (!m_file)
        writeToDescriptor(bytes);
    else if (m_file->write(bytes) != bytes.size())
        fail(m_file->errorString());
}

void Output::writeToDescriptor(const QByteArray &bytes)
{
    if (m_closed)
        return;
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error == EPIPE)
        m_closed = true;
    else if (error != 0)
        fail(QString::fromLocal8Bit(std::strerror(error)));
}

void Output::finish()
{
    if (m_saveFile) {
        if (!m_saveFile->commit())
            fail(m_saveFile->errorString());
    } else if (m_file && !m_file->flush()) {
        fail(m_file->errorString());
    }
}

void writeError(const QString &text)
{
    writeErrorBytes(text.toUtf8() + '\n');
}

void writeErrorBytes(const QByteArray &bytes)
{
    // Nobody is left to be told when standard error itself cannot be written.
    writeAll(STDERR_FILENO, bytes);
}
