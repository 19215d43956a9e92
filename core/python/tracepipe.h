#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace python {

/// The pipe through which the recorder sends its trace.
///
/// The other end is for a child process: inherit() in the child, closeOther() in the parent once the child
/// has it. Reads a piece of bounded size with each turn of the event loop, so that a fast writer has to wait.
class TracePipe : public QObject
{
    Q_OBJECT

public:
    TracePipe() = default;
    ~TracePipe() override;

    /// False, and errno says why, where there can be no pipe.
    bool open();
    /// The descriptor to which a child process writes.
    int other() const { return m_writing; }
    /// Lets the other end survive exec(). For between fork() and exec(): calls nothing else.
    void inherit() const;
    void closeOther();
    /// Reads what has been written and not yet been read, as long as that is no more than the pipe can hold.
    void drain();
    void close();
    /// Whether nobody can write any more.
    bool isEnded() const { return m_reading < 0; }

signals:
    void arrived(const QByteArray &piece);

private:
    bool readPiece();

    int m_reading = -1;
    int m_writing = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace python
