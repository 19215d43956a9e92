#pragma once

#include "moment.h"
#include "rowmodel.h"

/// What tasks share: queues with their items and lines, and the result slots of gathers.
class ResourceModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit ResourceModel(QObject *parent = nullptr);

    void show(const Moment &moment);

private:
    Row rowOf(const trace::QueueView &queue, const Moment &moment) const;
    Row rowOf(const trace::GatherView &gather, const Moment &moment) const;
    QString noteOf(const trace::QueueView &queue, const Moment &moment) const;
};
