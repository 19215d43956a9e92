#pragma once

#include "trace/event.h"

#include <QString>

#include <array>
#include <initializer_list>
#include <string_view>

#include <simdjson.h>

namespace trace {

/// What the JSON object of one event says, read in one pass over its fields; those that are not known are
/// passed over. Where something is wrong, problem() says of the first field that is.
class EventFields
{
public:
    explicit EventFields(simdjson::dom::object object);

    const Event &event() const { return m_event; }
    qint64 seq() const { return m_seq; }
    /// Notes the fields that its kind cannot be understood without, where they are missing or empty.
    void requireForKind();
    void noteWrong(std::string_view key);

    const QString &problem() const { return m_problem; }

private:
    enum class Key : quint8 {
        Kind,
        HandleKind,
        Wait,
        Outcome,
        Seq,
        Iteration,
        Time,
        Task,
        Parent,
        Awaited,
        Handle,
        Timer,
        Future,
        Resource,
        Job,
        Lock,
        Due,
        Duration,
        Size,
        Maxsize,
        Line,
        CppLine,
        Name,
        Label,
        Tasks,
        // What an event says in words has a name of its own for some kinds.
        Coroutine,
        Value,
        Order,
        State,
        Item,
        Text,
        Unknown
    };
    static constexpr std::size_t Keys = std::size_t(Key::Unknown);
    static const std::array<std::string_view, Keys> Names;

    static Key keyOf(std::string_view name);
    static Key textKeyOf(asyncio::EventKind kind);
    static std::initializer_list<Key> keysOf(asyncio::EventKind kind);

    void take(Key key, simdjson::dom::element value);
    void takeText();
    bool has(Key key) const { return (m_present >> int(key) & 1) != 0; }
    void requireValue(Key key);
    void noteWrong(Key key) { noteWrong(Names[std::size_t(key)]); }
    void noteMissing(Key key);
    template<typename Integer>
    void integer(Key key, simdjson::dom::element value, Integer &field);
    void seconds(Key key, simdjson::dom::element value, qint64 &field);
    void string(Key key, simdjson::dom::element value, QString &field);
    void list(Key key, simdjson::dom::element value);
    template<typename Enumeration>
    void word(Key key, simdjson::dom::element value, Enumeration &field);

    Event m_event;
    qint64 m_seq = 0;
    quint64 m_present = 0; // by key
    quint64 m_empty = 0;   // by key: 0, or no letters
    std::array<simdjson::dom::element, std::size_t(Key::Unknown) - std::size_t(Key::Coroutine)> m_texts;
    QString m_problem;
};

} // namespace trace
