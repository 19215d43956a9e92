#include "tracesaving.h"

#include "trace/traceformat.h"

TraceSaving::TraceSaving(QObject *parent)
    : FileJob(parent)
{
}

TraceSaving::~TraceSaving()
{
    wait();
}

void TraceSaving::start(const trace::TraceLog &log, const QString &path)
{
    cancel();
    m_log = log;
    begin(path, [this, path](const trace::Progress &progress) {
        m_isSaved = trace::saveTrace(m_log, path, &m_error, progress);
    });
}

void TraceSaving::conclude()
{
    m_log = {};
    if (m_isSaved)
        emit saved();
    else
        emit failed(m_error);
}
