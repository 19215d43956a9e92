#pragma once

#include "moment.h"
#include "rowmodel.h"

/// What tasks share: queues with their items and lines, the result slots of gathers, and whatever else has
/// holders and waiters (locks, semaphores, events, conditions, barriers, executors).
///
/// Of many of a kind the latest are rows, and of a long line the first names: these are what items can be
/// made of at each step.
class ResourceModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Resources that are not among the rows.
    Q_PROPERTY(int earlier READ earlier NOTIFY earlierChanged)

public:
    /// Those who stand in a line.
    struct Chips
    {
        QVariantList list; ///< the first
        qsizetype count = 0;
    };

    explicit ResourceModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    int earlier() const { return int(m_earlier); }

signals:
    void earlierChanged();

private:
    /// Tasks or jobs under a title, as chips; nothing is shown where the title is empty.
    struct Line
    {
        QString title;
        Chips chips;
    };
    /// The form of everything that is neither a queue nor a gather.
    struct Plain
    {
        quint32 id = 0;
        QString kind; ///< "lock"
        QString name;
        QString state; ///< "free", "1 / 3"
        Line holders;
        Line waiters;
        QString note;
    };

    Row rowOf(const trace::QueueView &queue, const Moment &moment) const;
    Row rowOf(const trace::GatherView &gather, const Moment &moment) const;
    Row rowOf(const Plain &resource, const Moment &moment) const;
    Plain plainOf(const trace::LockView &lock, const Moment &moment) const;
    Plain plainOf(const trace::SemaphoreView &semaphore, const Moment &moment) const;
    Plain plainOf(const trace::EventView &event, const Moment &moment) const;
    Plain plainOf(const trace::ConditionView &condition, const Moment &moment) const;
    Plain plainOf(const trace::BarrierView &barrier, const Moment &moment) const;
    Plain plainOf(const trace::ExecutorView &executor, const Moment &moment) const;
    QString barrierStateOf(const trace::BarrierView &barrier) const;
    QString noteOf(quint32 resource, const Moment &moment) const;

    qsizetype m_earlier = 0;
};
