#pragma once

#include "timelinescene.h"

#include <QAccessible>
#include <QCoreApplication>

class TimelineAccessible;

/// A slice of a task's lane for assistive technology, or a run in the lane of the event loop.
///
/// The timeline is not owned and must outlive it.
class SliceAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(SliceAccessible)

public:
    using Hit = TimelineScene::Hit;

    SliceAccessible(TimelineAccessible *timeline, const Hit &slice);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// To be pressed, or to get the keyboard: the playhead goes to its beginning.
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QRectF box() const;
    QString name() const;
    QString note() const;

    TimelineAccessible *m_timeline;
    Hit m_slice;
};
