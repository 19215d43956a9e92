#include "traceopening.h"

#include "trace/traceformat.h"

#include <QFileInfo>

TraceOpening::TraceOpening(QObject *parent)
    : QObject(parent)
{
}

TraceOpening::~TraceOpening()
{
    cancel();
}

void TraceOpening::start(const QString &path)
{
    cancel();
    m_path = path;
    m_name = QFileInfo(path).fileName();
    m_progress = 0;
    m_isGivenUp = false;
    m_error.clear();
    m_thread.reset(QThread::create([this, path] { read(path); }));
    connect(m_thread.get(), &QThread::finished, this, &TraceOpening::finish);
    m_thread->start();
    emit changed();
}

void TraceOpening::cancel()
{
    if (!m_thread)
        return;
    m_isGivenUp = true;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread.reset();
    m_log.reset();
    emit changed();
}

// In the thread.
void TraceOpening::read(const QString &path)
{
    const auto progress = [this](qint64 done, qint64 total) {
        const int now = int(done * Whole / total);
        if (m_progress.exchange(now) != now)
            QMetaObject::invokeMethod(this, &TraceOpening::changed, Qt::QueuedConnection);
        return !m_isGivenUp;
    };
    m_log = trace::loadTrace(path, &m_error, progress);
}

void TraceOpening::finish()
{
    m_thread->wait();
    m_thread.reset();
    emit changed();
    if (m_log)
        emit opened();
    else
        emit failed(m_error);
}
