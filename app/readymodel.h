#pragma once

#include "moment.h"
#include "rowmodel.h"

/// The ready queue, next to run first, and the handle that holds the loop.
class ReadyModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// {label, hue, kind, present}
    Q_PROPERTY(QVariantMap holder READ holder NOTIFY holderChanged)

public:
    explicit ReadyModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    QVariantMap holder() const { return m_holder; }

signals:
    void holderChanged();

private:
    QVariantMap m_holder;
};
