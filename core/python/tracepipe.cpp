#include "python/tracepipe.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace python {

namespace {

constexpr int PipeBytes = 256 * 1024;
// What drain() reads at most: more than is in the pipe comes only from somebody who still writes.
constexpr int MostPieces = 16;

void closeDescriptor(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

} // namespace

TracePipe::~TracePipe()
{
    close();
    closeOther();
}

bool TracePipe::open()
{
    int ends[2] = { -1, -1 };
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_reading = ends[0];
    m_writing = ends[1];
    ::fcntl(m_reading, F_SETFL, O_NONBLOCK);     // of this end only
    ::fcntl(m_writing, F_SETPIPE_SZ, PipeBytes); // a smaller one will do, too
    m_notifier = std::make_unique<QSocketNotifier>(m_reading, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { readPiece(); });
    return true;
}

void TracePipe::inherit() const
{
    ::fcntl(m_writing, F_SETFD, 0);
}

void TracePipe::closeOther()
{
    closeDescriptor(m_writing);
}

void TracePipe::drain()
{
    for (int pieces = 0; pieces < MostPieces && readPiece(); ++pieces)
        ;
}

void TracePipe::close()
{
    if (m_notifier)
        m_notifier->setEnabled(false); // it may be what calls this
    closeDescriptor(m_reading);
}

// False where there is nothing to be read now.
bool TracePipe::readPiece()
{
    if (m_reading < 0)
        return false;
    QByteArray piece(PipeBytes, Qt::Uninitialized);
    const ssize_t size = ::read(m_reading, piece.data(), std::size_t(piece.size()));
    if (size < 0 && errno == EINTR)
        return true;
    if (size < 0 && errno == EAGAIN)
        return false;
    if (size <= 0) {
        close();
        return false;
    }
    piece.truncate(size);
    emit arrived(piece);
    return true;
}

} // namespace python
