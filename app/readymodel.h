#pragma once

#include "moment.h"
#include "rowmodel.h"

/// The ready queue, next to run first, and the handle that holds the loop; why each is there.
class ReadyModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// {label, hue, kind, present, why}
    Q_PROPERTY(QVariantMap holder READ holder NOTIFY holderChanged)

public:
    explicit ReadyModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    /// {label, hue, kind} of a handle, as QML draws it.
    static QVariantMap chipOf(const trace::HandleView &handle, const Moment &moment);
    QVariantMap holder() const { return m_holder; }

signals:
    void holderChanged();

private:
    QVariantMap m_holder;
};
