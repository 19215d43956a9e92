#pragma once

#include "moment.h"

#include <QList>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

/// A handle, or the task that it is for, that goes from one place to another within a step.
struct HandleMove
{
    enum class Place : quint8 {
        Timers,  ///< the heap; key: timer
        Waiting, ///< the suspended tasks; key: task
        Line,    ///< of a resource; key: task
        Ready,   ///< the ready queue; key: handle
        Running, ///< what holds the loop; key: 0
    };
    struct Spot
    {
        Place place = Place::Ready;
        quint32 key = 0;
        quint32 resource = 0; ///< Line: whose

        bool operator==(const Spot &) const = default;
    };
    Spot from;
    Spot to;
    trace::HandleView handle;

    /// The way back.
    HandleMove reversed() const { return { to, from, handle }; }
    bool operator==(const HandleMove &) const = default;
};

/// What goes from the heap, a wait or the loop into the ready queue, and from there to the loop, between two
/// states of one run, in the order of the ready queue. Of the two the first is the earlier one.
QList<HandleMove> handleMoves(const trace::Snapshot &before, const trace::Snapshot &after);

/// What moves in the step that is about to be shown, for views that let the eye follow it: at first it is
/// told (moving()), while everything still stands where it was, then the models change.
///
/// A step to the next stop or to the one before moves something; a jump, another run or another moment of
/// the same step does not.
class HandleMoves : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// {label, hue, kind, from: {place, key, resource}, to}; empty where nothing moves.
    Q_PROPERTY(QVariantList moves READ moves NOTIFY moving)

public:
    /// More are not told: nobody could follow them.
    static constexpr qsizetype MostMoves = 6;

    using QObject::QObject;

    QVariantList moves() const { return m_moves; }

    /// A moment that is going to be shown: the stop with this number.
    void prepare(const Moment &moment, int stop);
    /// Another run will be shown.
    void forget();

signals:
    void moving();

private:
    QVariantList m_moves;
    trace::Snapshot m_before;
    int m_stop = 0; // of m_before, 0 before the first
};
