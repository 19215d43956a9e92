#include "filejob.h"

#include <QFileInfo>

#include <utility>

FileJob::FileJob(QObject *parent)
    : QObject(parent)
{
}

void FileJob::begin(const QString &path, Work work)
{
    cancel();
    m_path = path;
    m_name = QFileInfo(path).fileName();
    m_progress = 0;
    m_isGivenUp = false;
    const auto progress = [this](qint64 done, qint64 total) {
        const int now = int(done * Whole / total);
        if (m_progress.exchange(now) != now)
            QMetaObject::invokeMethod(this, &FileJob::changed, Qt::QueuedConnection);
        return !m_isGivenUp;
    };
    m_thread.reset(QThread::create([progress, work = std::move(work)] { work(progress); }));
    connect(m_thread.get(), &QThread::finished, this, &FileJob::finish);
    m_thread->start();
    emit changed();
}

void FileJob::cancel()
{
    m_isGivenUp = true;
    wait();
}

void FileJob::wait()
{
    if (!m_thread)
        return;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread.reset();
    forget();
    emit changed();
}

void FileJob::finish()
{
    m_thread->wait();
    m_thread.reset();
    emit changed();
    conclude();
}
