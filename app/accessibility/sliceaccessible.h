#pragma once

#include "partaccessible.h"

#include <QCoreApplication>

/// A slice of a task's lane for assistive technology, or a run in the lane of the event loop.
class SliceAccessible : public PartAccessible
{
    Q_DECLARE_TR_FUNCTIONS(SliceAccessible)

public:
    SliceAccessible(TimelineAccessible *timeline, const Hit &slice);

    QAccessibleInterface *parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// To be pressed, or to get the keyboard: the playhead goes to its beginning.
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    QString name() const override;
    QString note() const override;

private:
    QString place() const;
    QRectF box() const;
};
