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
    begin(path, [this, path, log](const trace::Progress &progress) {
        m_isSaved = trace::saveTrace(log, path, &m_error, progress);
    });
}

void TraceSaving::conclude()
{
    if (m_isSaved)
        emit saved();
    else
        emit failed(m_error);
}
