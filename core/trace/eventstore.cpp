#include "trace/eventstore.h"

#include <limits>

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Observation;
using asyncio::Outcome;
using asyncio::Text;
using asyncio::WaitKind;

namespace {

// An event is a head, then a number for each field that is not 0. The head holds the enumerations, and in its
// upper half a bit for each of the fields that follow.
constexpr int HandleKindShift = 6;
constexpr int WaitShift = 8;
constexpr int OutcomeShift = 13;
constexpr quint32 KindMask = 0x3F;
constexpr quint32 HandleKindMask = 0x03;
constexpr quint32 WaitMask = 0x1F;
constexpr quint32 OutcomeMask = 0x07;

static_assert(quint32(EventKind::FlowEnd) <= KindMask);
static_assert(quint32(HandleKind::Callback) <= HandleKindMask);
static_assert(quint32(WaitKind::Executor) <= WaitMask);
static_assert(quint32(Outcome::Cancelled) <= OutcomeMask);

/// Bits of the head, in the order in which the fields follow it.
enum HeadBit : int {
    TaskBit = 16,
    HandleBit,
    FutureBit,
    LineBit,
    CppLineBit,
    LabelBit,
    TextBit,
    ResourceBit,
    SizeBit,
    TimerBit,
    DueLowBit, // from the time of the event
    DueHighBit,
    DurationLowBit,
    DurationHighBit,
    RestBit, // a second head follows
};
static_assert(RestBit < 32);

/// Bits of the second head, for what fewer events have.
enum RestBits : int {
    ParentBit,
    AwaitedBit,
    MaxsizeBit,
    JobBit,
    LockBit,
    NameBit,
    TasksBit,
};

// A text's word.
constexpr int FormBits = 2;
constexpr quint32 FormMask = 0x03;
constexpr qint64 MostInWord = std::numeric_limits<quint32>::max() >> FormBits;
static_assert(quint32(Text::Form::TaskName) <= FormMask);

// A head is two units. A number is one unit, or as many as it needs: 15 bits in each, the lowest first; the
// bit above them says that another follows.
using Unit = quint16;
constexpr int NumberBits = 15;
constexpr quint32 More = quint32(1) << NumberBits;
constexpr std::size_t HeadUnits = 2;
constexpr std::size_t NumberUnits = 3;

constexpr std::size_t UsualUnits = 7; // of an event
constexpr std::size_t MostUnits = 2 * HeadUnits + NumberUnits * ((RestBit - TaskBit) + (TasksBit + 1));

/// Writes numbers behind a head that says which of them are there.
class Packer
{
public:
    Packer(quint32 head, Unit *begin)
        : m_head(head)
        , m_begin(begin)
        , m_end(begin + HeadUnits)
    {
    }

    void add(int bit, quint32 value)
    {
        if (value != 0)
            addAny(bit, value);
    }
    /// Also where it is 0.
    void addAny(int bit, quint32 value)
    {
        m_head |= quint32(1) << bit;
        for (; value >= More; value >>= NumberBits)
            *m_end++ = Unit(value | More);
        *m_end++ = Unit(value);
    }
    void addHigh(int bit, quint64 value) { add(bit, quint32(value >> 32)); }
    /// Writes the head; returns where the next unit goes.
    Unit *finish()
    {
        m_begin[0] = Unit(m_head);
        m_begin[1] = Unit(m_head >> 16);
        return m_end;
    }

private:
    quint32 m_head;
    Unit *m_begin;
    Unit *m_end;
};

/// Reads what a Packer has written, in the same order.
class Unpacker
{
public:
    explicit Unpacker(const Unit *begin)
        : m_head(begin[0] | quint32(begin[1]) << 16)
        , m_next(begin + HeadUnits)
    {
    }

    quint32 head() const { return m_head; }
    bool has(int bit) const { return (m_head >> bit & 1) != 0; }
    quint32 take(int bit) { return has(bit) ? number() : 0; }
    qint64 takeLong(int lowBit)
    {
        const quint64 low = take(lowBit);
        return qint64(quint64(take(lowBit + 1)) << 32 | low);
    }
    const Unit *next() const { return m_next; }

private:
    quint32 number()
    {
        quint32 value = *m_next & (More - 1);
        for (int shift = NumberBits; (*m_next++ & More) != 0; shift += NumberBits)
            value |= (*m_next & (More - 1)) << shift;
        return value;
    }

    quint32 m_head;
    const Unit *m_next;
};

bool hasRest(const Observation &event)
{
    const quint32 numbers = event.parent | event.awaited | quint32(event.maxsize) | event.job | event.lock;
    return numbers != 0 || !event.name.isEmpty() || !event.tasks.empty();
}

} // namespace

void EventStore::append(const Observation &event)
{
    const std::size_t place = std::size_t(m_size & (ChunkEvents - 1));
    if (place == 0)
        beginChunk();
    Chunk &chunk = m_chunks.back();
    if (chunk.units.size() - m_usedUnits < MostUnits)
        growChunk();
    if (chunk.instants.empty() || chunk.instants.back().time != event.time
        || chunk.instants.back().iteration != event.iteration)
        chunk.instants.push_back({ event.time, event.iteration });

    // First, so that nothing is called while the event is packed.
    const quint32 label = event.label ? m_texts.numberOf(*event.label) : 0;
    const quint32 text = event.text.isEmpty() ? 0 : wordOf(event.text);
    Unit *const units = chunk.units.data() + m_usedUnits;
    const quint32 enumerations = quint32(event.kind) | quint32(event.handleKind) << HandleKindShift
                               | quint32(event.wait) << WaitShift | quint32(event.outcome) << OutcomeShift;
    const bool rest = hasRest(event);
    Packer packer(enumerations | quint32(rest) << RestBit, units);
    packer.add(TaskBit, event.task);
    packer.add(HandleBit, event.handle);
    packer.add(FutureBit, event.future);
    packer.add(LineBit, quint32(event.line));
    packer.add(CppLineBit, quint32(event.cppLine));
    packer.add(LabelBit, label);
    packer.add(TextBit, text);
    packer.add(ResourceBit, event.resource);
    packer.add(SizeBit, quint32(event.size));
    packer.add(TimerBit, event.timer);
    if (event.due != 0) {
        const quint64 ahead = quint64(event.due) - quint64(event.time);
        packer.addAny(DueLowBit, quint32(ahead));
        packer.addHigh(DueHighBit, ahead);
    }
    packer.add(DurationLowBit, quint32(event.duration));
    packer.addHigh(DurationHighBit, quint64(event.duration));
    Unit *end = packer.finish();
    if (rest)
        end = writeRest(event, end);

    chunk.places[place] = { quint16(m_usedUnits), quint16(chunk.instants.size() - 1) };
    m_usedUnits += std::size_t(end - units);
    ++m_size;
}

void EventStore::beginChunk()
{
    if (!m_chunks.empty()) {
        Chunk &full = m_chunks.back();
        full.units.resize(m_usedUnits);
        full.units.shrink_to_fit();
        full.instants.shrink_to_fit();
    }
    m_usedUnits = 0;
    m_chunks.emplace_back().places.resize(ChunkEvents);
}

void EventStore::growChunk()
{
    static_assert(ChunkEvents * MostUnits <= std::numeric_limits<quint16>::max());
    std::vector<quint16> &units = m_chunks.back().units;
    units.resize(units.size() + UsualUnits * ChunkEvents);
}

// A text in a word: its form, and above that its number in the table, or the number that it is made of. 0 is
// empty.
quint32 EventStore::wordOf(const Text &text)
{
    switch (text.form()) {
    case Text::Form::Plain:
        return text.string() ? m_texts.numberOf(*text.string()) << FormBits : 0;
    case Text::Form::Quoted:
        return m_texts.numberOf(*text.string()) << FormBits | quint32(Text::Form::Quoted);
    default:
        // Of numbers the few that fit; the others as texts.
        if (text.number() >= 0 && text.number() <= MostInWord)
            return quint32(text.number()) << FormBits | quint32(text.form());
        return m_texts.numberOf(text.toString()) << FormBits;
    }
}

QString EventStore::textOf(quint32 word) const
{
    const quint32 number = word >> FormBits;
    switch (Text::Form(word & FormMask)) {
    case Text::Form::Plain:
        return m_texts.at(number);
    case Text::Form::Quoted:
        return Text::quoted(m_texts.at(number)).toString();
    case Text::Form::Number:
        return Text::number(number).toString();
    default:
        return Text::taskName(number).toString();
    }
}

quint16 *EventStore::writeRest(const Observation &event, quint16 *end)
{
    Packer packer(0, end);
    packer.add(ParentBit, event.parent);
    packer.add(AwaitedBit, event.awaited);
    packer.add(MaxsizeBit, quint32(event.maxsize));
    packer.add(JobBit, event.job);
    packer.add(LockBit, event.lock);
    packer.add(NameBit, wordOf(event.name));
    if (!event.tasks.empty()) {
        m_lists.emplace_back(event.tasks.begin(), event.tasks.end());
        packer.add(TasksBit, quint32(m_lists.size()));
    }
    return packer.finish();
}

Event EventStore::at(qsizetype index) const
{
    return read<Texts::Read>(index);
}

Event EventStore::bareAt(qsizetype index) const
{
    return read<Texts::Leave>(index);
}

template<EventStore::Texts texts>
Event EventStore::read(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < m_size);
    const Instant &instant = instantAt(index);
    Unpacker numbers(chunkOf(index).units.data() + placeOf(index).unit);
    Event event;
    event.kind = EventKind(numbers.head() & KindMask);
    event.handleKind = HandleKind(numbers.head() >> HandleKindShift & HandleKindMask);
    event.wait = WaitKind(numbers.head() >> WaitShift & WaitMask);
    event.outcome = Outcome(numbers.head() >> OutcomeShift & OutcomeMask);
    event.iteration = instant.iteration;
    event.time = instant.time;
    event.task = numbers.take(TaskBit);
    event.handle = numbers.take(HandleBit);
    event.future = numbers.take(FutureBit);
    event.line = int(numbers.take(LineBit));
    event.cppLine = int(numbers.take(CppLineBit));
    const quint32 label = numbers.take(LabelBit);
    const quint32 text = numbers.take(TextBit);
    if constexpr (texts == Texts::Read) {
        event.label = m_texts.at(label);
        event.text = textOf(text);
    }
    event.resource = numbers.take(ResourceBit);
    event.size = int(numbers.take(SizeBit));
    event.timer = numbers.take(TimerBit);
    if (numbers.has(DueLowBit))
        event.due = qint64(quint64(event.time) + quint64(numbers.takeLong(DueLowBit)));
    event.duration = numbers.takeLong(DurationLowBit);
    if (numbers.has(RestBit))
        readRest<texts>(event, numbers.next());
    return event;
}

template<EventStore::Texts texts>
void EventStore::readRest(Event &event, const quint16 *begin) const
{
    Unpacker numbers(begin);
    event.parent = numbers.take(ParentBit);
    event.awaited = numbers.take(AwaitedBit);
    event.maxsize = int(numbers.take(MaxsizeBit));
    event.job = numbers.take(JobBit);
    event.lock = numbers.take(LockBit);
    if constexpr (texts == Texts::Leave)
        return;
    event.name = textOf(numbers.take(NameBit));
    if (const quint32 list = numbers.take(TasksBit))
        event.tasks = m_lists[list - 1];
}

EventKind EventStore::kindAt(qsizetype index) const
{
    return EventKind(chunkOf(index).units[placeOf(index).unit] & KindMask);
}

} // namespace trace
