#include "commands/progress.h"

#include "commands/output.h"

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

Progress::Progress(bool wanted)
    : m_terminal(::isatty(STDERR_FILENO) == 1)
    , m_wanted(wanted)
{
}

// What is said next stands at the begin of a line.
Progress::~Progress()
{
    if (m_begun && m_terminal)
        writeErrorBytes("\r\x1b[K");
}

void Progress::show(int done, int all)
{
    const QByteArray text = u"awaitscope: %1 of %2"_s.arg(done).arg(all).toUtf8();
    if (m_terminal)
        writeErrorBytes('\r' + text);
    else if (m_wanted)
        writeErrorBytes(text + '\n');
    m_begun = true;
}
