#include "trace/eventfields.h"

#include "asyncio/clock.h"
#include "trace/plainline.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::WaitKind;

namespace {

// So that the sum of two times in nanoseconds fits into 64 bits. Up to 2^51 nanoseconds (26 days) a time in
// a file is exact; beyond, as near as a double comes.
constexpr double MaximumSeconds = 4e9;

/// The words of an enumeration. Invariant: each stands at a place of its own, by its hash.
template<typename Enumeration>
class Words
{
public:
    explicit Words(Enumeration last)
    {
        for (std::size_t places = 1; !placeUpTo(last, places); places *= 2) {}
    }

    std::optional<Enumeration> valueOf(std::string_view word) const
    {
        const Entry &entry = m_entries[placeOf(word)];
        return entry.isThere && entry.word == word ? std::optional(entry.value) : std::nullopt;
    }

private:
    struct Entry
    {
        std::string_view word;
        Enumeration value {};
        bool isThere = false;
    };

    std::size_t placeOf(std::string_view word) const { return shortHash(word) & (m_entries.size() - 1); }
    bool placeUpTo(Enumeration last, std::size_t places)
    {
        m_entries.assign(places, {});
        for (int i = 0; i <= int(last); ++i) {
            const QLatin1StringView name = asyncio::nameOf(Enumeration(i));
            const std::string_view word(name.data(), std::size_t(name.size()));
            Entry &entry = m_entries[placeOf(word)];
            if (entry.isThere)
                return false;
            entry = { word, Enumeration(i), true };
        }
        return true;
    }

    std::vector<Entry> m_entries;
};

std::optional<EventKind> parse(std::string_view word, EventKind)
{
    static const Words words(EventKind::FlowEnd);
    return words.valueOf(word);
}

std::optional<HandleKind> parse(std::string_view word, HandleKind)
{
    static const Words words(HandleKind::Callback);
    return words.valueOf(word);
}

std::optional<WaitKind> parse(std::string_view word, WaitKind)
{
    static const Words words(WaitKind::Executor);
    return words.valueOf(word);
}

std::optional<Outcome> parse(std::string_view word, Outcome)
{
    static const Words words(Outcome::Cancelled);
    return words.valueOf(word);
}

bool getNanoseconds(const simdjson::dom::element &value, qint64 &nanoseconds)
{
    double number = 0;
    if (value.get(number) != simdjson::SUCCESS || !(number >= 0 && number <= MaximumSeconds))
        return false;
    nanoseconds = asyncio::toNanoseconds(number);
    return true;
}

bool getNanoseconds(const PlainValue &value, qint64 &nanoseconds)
{
    return value.getNanoseconds(nanoseconds);
}

/// The words that a text must be one of; none: any text.
std::initializer_list<QLatin1StringView> wordsOf(EventKind kind)
{
    static const std::initializer_list<QLatin1StringView> orders { ""_L1, "lifo"_L1, "priority"_L1 };
    static const std::initializer_list<QLatin1StringView> states { "filling"_L1, "draining"_L1,
                                                                   "resetting"_L1, "broken"_L1 };
    if (kind == EventKind::QueueCreated)
        return orders;
    return kind == EventKind::BarrierChanged ? states : std::initializer_list<QLatin1StringView>();
}

} // namespace

const std::array<std::string_view, EventFields::Keys> EventFields::Names {
    "kind",   "handle_kind",  "wait",   "outcome", "seq",    "iteration", "time", "task",
    "parent", "awaited_task", "handle", "timer",   "future", "resource",  "job",  "lock",
    "due",    "duration",     "size",   "maxsize", "line",   "cpp_line",  "name", "label",
    "tasks",  "coroutine",    "value",  "order",   "state",  "item",      "text",
};

void EventFields::read(simdjson::dom::object object)
{
    for (const simdjson::dom::key_value_pair field : object)
        takeField(field.key, field.value);
    finish();
}

bool EventFields::readPlain(std::string_view line)
{
    PlainLine fields(line);
    std::string_view name;
    PlainValue value;
    // These are looked for first, without looking up their names.
    fields.nextIs("{\"seq\":", value) && takeKey(Key::Seq, value) && fields.nextIs(",\"time\":", value)
        && takeKey(Key::Time, value) && fields.nextIs(",\"iteration\":", value)
        && takeKey(Key::Iteration, value) && fields.nextIs(",\"kind\":", value) && takeKey(Key::Kind, value);
    while (fields.next(name, value))
        takeField(name, value);
    if (!fields.wasPlain())
        return false;
    finish();
    return true;
}

template<typename Value>
void EventFields::takeField(std::string_view name, const Value &value)
{
    const Key key = keyOf(name);
    if (key != Key::Unknown && !has(key))
        takeKey(key, value);
}

template<typename Value>
bool EventFields::takeKey(Key key, const Value &value)
{
    m_present |= quint64(1) << int(key);
    take(key, value);
    return true;
}

void EventFields::finish()
{
    takeText();
    if (!has(Key::Kind))
        noteWrong(Key::Kind);
    for (const Key key : { Key::Seq, Key::Time, Key::Iteration }) {
        if (!has(key))
            noteMissing(key);
    }
}

// A hash that gives each name a place of its own: found by trying, and one that did not would be seen at
// once.
std::size_t EventFields::placeOf(std::string_view name)
{
    return (name.size() + std::size_t(quint8(name.front())) * 8 + std::size_t(quint8(name.back())) * 6)
         % Places;
}

const std::array<EventFields::Key, EventFields::Places> EventFields::ByPlace = [] {
    std::array<Key, Places> all;
    all.fill(Key::Unknown);
    for (std::size_t i = 0; i < Keys; ++i) {
        Q_ASSERT(all[placeOf(Names[i])] == Key::Unknown && Names[i].size() <= 16);
        all[placeOf(Names[i])] = Key(i);
    }
    return all;
}();

EventFields::Key EventFields::keyOf(std::string_view name)
{
    if (name.empty())
        return Key::Unknown;
    const Key key = ByPlace[placeOf(name)];
    if (key == Key::Unknown)
        return key;
    const std::string_view known = Names[std::size_t(key)];
    return known.size() == name.size() && TextEnds(known) == TextEnds(name) ? key : Key::Unknown;
}

EventFields::Key EventFields::textKeyOf(EventKind kind)
{
    switch (kind) {
    case EventKind::TaskCreated:
        return Key::Coroutine;
    case EventKind::FutureDone:
        return Key::Value;
    case EventKind::QueueCreated:
        return Key::Order;
    case EventKind::BarrierChanged:
        return Key::State;
    case EventKind::QueuePut:
    case EventKind::QueueGet:
        return Key::Item;
    default:
        return Key::Text;
    }
}

// What an event of a kind cannot be understood without, beside what every event has.
std::initializer_list<EventFields::Key> EventFields::keysOf(EventKind kind)
{
    switch (kind) {
    case EventKind::TaskCreated: {
        static const std::initializer_list<Key> keys { Key::Task, Key::Name, Key::Label };
        return keys;
    }
    case EventKind::HandleReady: {
        static const std::initializer_list<Key> keys { Key::Handle, Key::HandleKind };
        return keys;
    }
    case EventKind::HandleCancelled:
    case EventKind::CallbackRun: {
        static const std::initializer_list<Key> keys { Key::Handle };
        return keys;
    }
    case EventKind::StepStart:
    case EventKind::CancelRequested: {
        static const std::initializer_list<Key> keys { Key::Task };
        return keys;
    }
    case EventKind::StepEnd: {
        static const std::initializer_list<Key> keys { Key::Task, Key::Outcome };
        return keys;
    }
    case EventKind::TimerScheduled:
    case EventKind::TimerCancelled: {
        static const std::initializer_list<Key> keys { Key::Timer };
        return keys;
    }
    case EventKind::TimerFired: {
        static const std::initializer_list<Key> keys { Key::Timer, Key::Handle };
        return keys;
    }
    case EventKind::FutureDone: {
        static const std::initializer_list<Key> keys { Key::Future, Key::Outcome };
        return keys;
    }
    case EventKind::GatherCreated: {
        static const std::initializer_list<Key> keys { Key::Future };
        return keys;
    }
    case EventKind::QueueCreated:
    case EventKind::QueuePut:
    case EventKind::QueueGet:
    case EventKind::QueueTaskDone:
    case EventKind::LockCreated:
    case EventKind::LockAcquire:
    case EventKind::LockRelease:
    case EventKind::SemaphoreCreated:
    case EventKind::SemaphoreAcquire:
    case EventKind::SemaphoreRelease:
    case EventKind::EventCreated:
    case EventKind::EventSet:
    case EventKind::EventClear:
    case EventKind::ConditionNotify: {
        static const std::initializer_list<Key> keys { Key::Resource };
        return keys;
    }
    case EventKind::ConditionCreated: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Lock };
        return keys;
    }
    case EventKind::BarrierCreated:
    case EventKind::ExecutorCreated: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Maxsize };
        return keys;
    }
    case EventKind::BarrierChanged: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::State };
        return keys;
    }
    case EventKind::ExecutorSubmit: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Job, Key::Label };
        return keys;
    }
    case EventKind::ExecutorStart: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Job };
        return keys;
    }
    case EventKind::ExecutorDone: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Job, Key::Outcome };
        return keys;
    }
    case EventKind::LaneCreated:
    case EventKind::SliceBegin:
    case EventKind::SliceEnd: {
        static const std::initializer_list<Key> keys { Key::Task, Key::Label };
        return keys;
    }
    case EventKind::Counter: {
        static const std::initializer_list<Key> keys { Key::Resource, Key::Label };
        return keys;
    }
    case EventKind::FlowBegin:
    case EventKind::FlowEnd: {
        static const std::initializer_list<Key> keys { Key::Task, Key::Future };
        return keys;
    }
    default:
        return {};
    }
}

template<typename Value>
void EventFields::take(Key key, const Value &value)
{
    switch (key) {
    case Key::Kind:
        return word(key, value, m_event.kind);
    case Key::HandleKind:
        return word(key, value, m_event.handleKind);
    case Key::Wait:
        return word(key, value, m_event.wait);
    case Key::Outcome:
        return word(key, value, m_event.outcome);
    case Key::Seq:
        return integer(key, value, m_seq);
    case Key::Iteration:
        return integer(key, value, m_event.iteration);
    case Key::Time:
        return seconds(key, value, m_event.time);
    case Key::Task:
        return integer(key, value, m_event.task);
    case Key::Parent:
        return integer(key, value, m_event.parent);
    case Key::Awaited:
        return integer(key, value, m_event.awaited);
    case Key::Handle:
        return integer(key, value, m_event.handle);
    case Key::Timer:
        return integer(key, value, m_event.timer);
    case Key::Future:
        return integer(key, value, m_event.future);
    case Key::Resource:
        return integer(key, value, m_event.resource);
    case Key::Job:
        return integer(key, value, m_event.job);
    case Key::Lock:
        return integer(key, value, m_event.lock);
    case Key::Due:
        return seconds(key, value, m_event.due);
    case Key::Duration:
        return seconds(key, value, m_event.duration);
    case Key::Size:
        return integer(key, value, m_event.size);
    case Key::Maxsize:
        return integer(key, value, m_event.maxsize);
    case Key::Line:
        return integer(key, value, m_event.line);
    case Key::CppLine:
        return integer(key, value, m_event.cppLine);
    case Key::Name:
        return string(key, value, m_event.name);
    case Key::Label:
        return string(key, value, m_event.label);
    case Key::Tasks:
        return list(key, value);
    default:
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS)
            m_texts[std::size_t(key) - std::size_t(Key::Coroutine)] = text;
    }
}

void EventFields::takeText()
{
    const Key key = textKeyOf(m_event.kind);
    if (!has(key))
        return;
    const std::string_view text = m_texts[std::size_t(key) - std::size_t(Key::Coroutine)];
    if (text.data() == nullptr)
        noteWrong(key);
    else
        setText(key, text, m_event.text);
}

void EventFields::requireForKind()
{
    for (const Key key : keysOf(m_event.kind)) {
        if (!has(key) || (m_empty >> int(key) & 1) != 0)
            noteMissing(key);
    }
    const std::initializer_list<QLatin1StringView> words = wordsOf(m_event.kind);
    if (words.size() > 0 && std::ranges::find(words, m_event.text) == words.end())
        noteWrong(textKeyOf(m_event.kind));
}

template<typename Value, typename Integer>
void EventFields::integer(Key key, const Value &value, Integer &field)
{
    int64_t number = 0;
    if (value.get(number) != simdjson::SUCCESS || number < 0
        || number > int64_t(std::numeric_limits<Integer>::max()))
        return noteWrong(key);
    field = Integer(number);
    if (number == 0)
        m_empty |= quint64(1) << int(key);
}

template<typename Value>
void EventFields::seconds(Key key, const Value &value, qint64 &field)
{
    if (!getNanoseconds(value, field))
        noteWrong(key);
}

template<typename Value>
void EventFields::string(Key key, const Value &value, QString &field)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return noteWrong(key);
    setText(key, text, field);
}

void EventFields::setText(Key key, std::string_view text, QString &field)
{
    if (text.empty())
        m_empty |= quint64(1) << int(key);
    else
        field = m_recent.of(text);
}

template<typename Value>
void EventFields::list(Key key, const Value &value)
{
    simdjson::dom::array array;
    if (value.get(array) != simdjson::SUCCESS)
        return noteWrong(key);
    for (const simdjson::dom::element element : array) {
        uint64_t number = 0;
        if (element.get(number) != simdjson::SUCCESS || number > std::numeric_limits<quint32>::max())
            noteWrong(key);
        m_event.tasks.append(quint32(number));
    }
}

template<typename Value, typename Enumeration>
void EventFields::word(Key key, const Value &value, Enumeration &field)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return noteWrong(key);
    const std::optional<Enumeration> parsed = parse(text, Enumeration());
    if (!parsed)
        return noteWrong(key);
    field = *parsed;
    if (text.empty())
        m_empty |= quint64(1) << int(key);
}

void EventFields::noteWrong(std::string_view key)
{
    if (m_problem.isEmpty()) {
        m_problem = QCoreApplication::translate("trace", "\"%1\" has a value that cannot be there")
                        .arg(QLatin1StringView(key.data(), qsizetype(key.size())));
    }
}

void EventFields::noteMissing(Key key)
{
    const std::string_view name = Names[std::size_t(key)];
    if (m_problem.isEmpty()) {
        m_problem = QCoreApplication::translate("trace", "\"%1\" is missing")
                        .arg(QLatin1StringView(name.data(), qsizetype(name.size())));
    }
}

} // namespace trace
