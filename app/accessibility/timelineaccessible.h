#pragma once

#include "timelinescene.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QList>
#include <QObject>

#include <map>
#include <tuple>

class QQuickItem;
class TimelineItem;

/// The timeline for assistive technology: a chart of lanes, each of which has its slices.
///
/// Neither lanes nor slices are items; their interfaces are made when they are asked for, and are those of
/// the nth slice of the mth lane, whatever the run makes of it. Only what is in view is a child, so that the
/// tree of a run with a million events is no larger than its picture. Behind the lanes come the item's own
/// children, such as the veil. What lies behind the player's limit is not there.
class TimelineAccessible : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    using Hit = TimelineScene::Hit;

    /// Interfaces that are kept, before those of slices are dropped and made again when they are asked for.
    static constexpr qsizetype MostKept = 5000;

    explicit TimelineAccessible(TimelineItem *item);
    ~TimelineAccessible() override;
    Q_DISABLE_COPY_MOVE(TimelineAccessible)

    /// Lets assistive technology know timelines by this class; the second time it does nothing.
    static void install();

    TimelineItem *item() const;
    /// The interface of a lane, slice or run; QAccessible owns it. nullptr for anything else.
    QAccessibleInterface *interfaceOf(const Hit &hit);
    /// Whether the run has this lane, slice or run, and it may be seen.
    bool has(const Hit &hit) const;
    /// A box of the timeline on the screen, as far as it is in view.
    QRect onScreen(const QRectF &box) const;
    /// The lane that a slice or run is in.
    static Hit laneOf(const Hit &hit);

    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// It can be given the keyboard.
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QList<Hit> lanes() const;
    QList<QQuickItem *> items() const;
    QString attached(const QString &property) const;
    void takeTrace();
    void takeView();
    void takeSlice();
    template<typename Unwanted>
    void drop(Unwanted isUnwanted);

    std::map<std::tuple<int, qsizetype, qsizetype>, QAccessible::Id> m_ids;
    QObject m_context; // ends the connections
};
