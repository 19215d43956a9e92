#include "traceopening.h"

#include "trace/traceformat.h"

TraceOpening::TraceOpening(QObject *parent)
    : FileJob(parent)
{
}

TraceOpening::~TraceOpening()
{
    cancel();
}

void TraceOpening::start(const QString &path)
{
    begin(path, [this, path](const trace::Progress &progress) {
        m_log = trace::loadTrace(path, &m_error, progress);
    });
}

void TraceOpening::conclude()
{
    if (m_log)
        emit opened();
    else
        emit failed(m_error);
}
