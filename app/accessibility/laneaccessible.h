#pragma once

#include "partaccessible.h"

#include <QCoreApplication>

/// A lane of the timeline for assistive technology: that of the event loop, of a task or of a counter.
///
/// Its children are the slices in view, in their order. Where there are more of them than anyone would listen
/// to, MostSlices around the playhead are.
class LaneAccessible : public PartAccessible
{
    Q_DECLARE_TR_FUNCTIONS(LaneAccessible)

public:
    static constexpr qsizetype MostSlices = 200;

    LaneAccessible(TimelineAccessible *timeline, const Hit &lane);

    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// A task's lane can be chosen.
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    QString name() const override;
    QString note() const override;

private:
    /// Slices that are children: count of them from first on.
    struct Range
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };
    Range slices() const;
    qsizetype current() const;
    Hit slice(qsizetype item) const;
    QString taskName() const;
    QString holder() const;
};
