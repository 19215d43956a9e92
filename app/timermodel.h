#pragma once

#include "moment.h"
#include "rowmodel.h"

/// The timers, earliest first, each with its place in the heap array and what it is for; and those that fired
/// just now.
class TimerModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// List of {label, hue, due, why}: fired in the current instant, in order.
    Q_PROPERTY(QVariantList fired READ fired NOTIFY firedChanged)

public:
    explicit TimerModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    QVariantList fired() const { return m_fired; }

signals:
    void firedChanged();

private:
    QVariantList firedNow(const Moment &moment) const;

    QVariantList m_fired;
};
