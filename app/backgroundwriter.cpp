#include "backgroundwriter.h"

#include "files/writefile.h"

#include <utility>

BackgroundWriter::BackgroundWriter(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundWriter::~BackgroundWriter()
{
    m_pool.waitForDone();
}

void BackgroundWriter::write(Contents contents)
{
    const QMutexLocker locker(&m_mutex);
    m_next = std::move(contents);
    if (m_writing)
        return;
    m_writing = true;
    m_pool.start([this] { writeAll(); });
}

void BackgroundWriter::writeAll()
{
    for (;;) {
        QMutexLocker locker(&m_mutex);
        const Contents contents = std::exchange(m_next, nullptr);
        m_writing = bool(contents);
        if (!contents)
            return;
        locker.unlock();
        QString reason;
        if (!files::write(m_file, contents(), &reason) && !std::exchange(m_failed, true))
            emit failed(reason);
    }
}
