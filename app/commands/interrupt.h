#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

/// Tells of Ctrl+C and of being asked to end, while it lives. One at a time.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

signals:
    void raised();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};
