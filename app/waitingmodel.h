#pragma once

#include "moment.h"
#include "rowmodel.h"

/// The suspended tasks, in creation order: what each awaits, who will wake it and how long that takes.
class WaitingModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(QVariantList circle READ circle NOTIFY circleChanged)

public:
    explicit WaitingModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    /// Tasks that wait for each other, as {label, hue}: each for the next, the last for the first.
    QVariantList circle() const { return m_circle; }

signals:
    void circleChanged();

private:
    void showCircle(const Moment &moment);
    QString wakerOf(const trace::TaskView &task, const Moment &moment) const;
    QString wakerInLineOf(const trace::TaskView &task, const trace::Resources &resources,
                          const Moment &moment) const;

    QVariantList m_circle;
};
