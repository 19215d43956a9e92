#include "commands/interrupt.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int Signals[] = { SIGINT, SIGTERM, SIGHUP };

// A handler may do next to nothing: it writes to a pipe, and the event loop reads.
int pipeEnds[2] = { -1, -1 };

void handle(int)
{
    const char byte = 0;
    const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    static_cast<void>(written); // a full pipe says the same
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals do then what they always do
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) == 1)
            emit raised();
    });
    for (const int signal : Signals)
        std::signal(signal, handle);
}

Interrupt::~Interrupt()
{
    if (!m_notifier)
        return;
    for (const int signal : Signals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds)
        ::close(end);
}
