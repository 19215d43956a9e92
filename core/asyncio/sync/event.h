#pragma once

#include "asyncio/sync/lineawaiter.h"

#include <source_location>

namespace asyncio {

/// See Event.
class EventState final : public Resource
{
public:
    EventState(const QString &name, int cppLine);

    bool isSet() const { return m_set; }
    void set(int cppLine);
    void clear(int cppLine);

private:
    friend class EventAwaiter;

    Line m_line;
    const Waiting m_waiting;
    bool m_set = false;
};

/// See Event::wait().
class EventAwaiter final : public LineAwaiter
{
public:
    EventAwaiter(EventState &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding() || state().isSet(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_line, state().m_waiting, handle);
    }
    void await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine();
    }

private:
    EventState &state() const { return static_cast<EventState &>(resource()); }
    void leaveLine();
};

/// A flag that tasks wait for, as asyncio.Event. A handle: copies are the same event.
///
/// set() wakes everyone who waits; they go on even if the flag is cleared before their turn comes. Must be
/// made in a running loop.
class Event
{
public:
    /// name is shown to people.
    explicit Event(const QString &name = QStringLiteral("event"),
                   std::source_location place = std::source_location::current())
        : m_state(new EventState(name, int(place.line())))
    {
    }

    quint32 id() const { return m_state->id(); }
    const QString &name() const { return m_state->name(); }
    bool isSet() const { return m_state->isSet(); }
    void set(std::source_location place = std::source_location::current()) const
    {
        m_state->set(int(place.line()));
    }
    void clear(std::source_location place = std::source_location::current()) const
    {
        m_state->clear(int(place.line()));
    }
    /// Await it. Goes on at once where the flag is set.
    [[nodiscard]] EventAwaiter wait(std::source_location place = std::source_location::current()) const
    {
        return EventAwaiter(*m_state, int(place.line()));
    }

private:
    Ref<EventState> m_state;
};

} // namespace asyncio
