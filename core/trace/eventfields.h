#pragma once

#include "trace/event.h"
#include "trace/recenttexts.h"

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
    explicit EventFields(RecentTexts &texts)
        : m_recent(texts)
    {
    }

    /// One of these, once.
    void read(simdjson::dom::object object);
    /// False where the line is not a PlainLine; then what was read is of no use.
    bool readPlain(std::string_view line);

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

    static constexpr std::size_t Places = 128;
    static const std::array<Key, Places> ByPlace;

    static std::size_t placeOf(std::string_view name);
    static Key keyOf(std::string_view name);
    static Key textKeyOf(asyncio::EventKind kind);
    static std::initializer_list<Key> keysOf(asyncio::EventKind kind);

    template<typename Value>
    void takeField(std::string_view name, const Value &value);
    /// Of one that was not taken before; true.
    template<typename Value>
    bool takeKey(Key key, const Value &value);
    template<typename Value>
    void take(Key key, const Value &value);
    void finish();
    void takeText();
    bool has(Key key) const { return (m_present >> int(key) & 1) != 0; }
    void requireValue(Key key);
    void noteWrong(Key key) { noteWrong(Names[std::size_t(key)]); }
    void noteMissing(Key key);
    template<typename Value, typename Integer>
    void integer(Key key, const Value &value, Integer &field);
    template<typename Value>
    void seconds(Key key, const Value &value, qint64 &field);
    template<typename Value>
    void string(Key key, const Value &value, QString &field);
    void setText(Key key, std::string_view text, QString &field);
    template<typename Value>
    void list(Key key, const Value &value);
    template<typename Value, typename Enumeration>
    void word(Key key, const Value &value, Enumeration &field);

    RecentTexts &m_recent;
    Event m_event;
    qint64 m_seq = 0;
    quint64 m_present = 0; // by key
    quint64 m_empty = 0;   // by key: 0, or no letters
    // Until the kind is known; without data: no text.
    std::array<std::string_view, std::size_t(Key::Unknown) - std::size_t(Key::Coroutine)> m_texts;
    QString m_problem;
};

} // namespace trace
