#include "trace/eventstore.h"

#include "trace/numberbytes.h"

#include <algorithm>
#include <limits>

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Observation;
using asyncio::Outcome;
using asyncio::Text;
using asyncio::WaitKind;

namespace {

// An event is the number of its head, then a number for each field that is not 0. The head holds the
// enumerations, and in its upper half a bit for each of the fields that follow. Of heads there are few.
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
    DueBit, // from the time of the event
    DurationBit,
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

constexpr std::size_t NumberBytes = 5; // at most, of 32 bits
constexpr std::size_t LongNumberBytes = 10;
static_assert(TasksBit < numberbytes::Bits); // the second head is a number of one byte

constexpr std::size_t UsualBytes = 8; // of an event
constexpr std::size_t MostBytes = NumberBytes * ((DueBit - TaskBit) + (TasksBit + 1) + 1)
                                + 2 * LongNumberBytes + 1;

/// Numbers near a base, on both sides, become small ones.
quint32 fromBase(quint32 value, quint32 base)
{
    const quint32 difference = value - base;
    return difference << 1 ^ (0 - (difference >> 31));
}

quint32 ontoBase(quint32 number, quint32 base)
{
    return base + (number >> 1 ^ (0 - (number & 1)));
}

/// Writes numbers, and notes which of them there are.
class Packer
{
public:
    Packer(quint32 head, quint8 *end)
        : m_head(head)
        , m_end(end)
    {
    }

    void add(int bit, quint64 value)
    {
        if (value != 0)
            addAny(bit, value);
    }
    /// Also where it is 0.
    void addAny(int bit, quint64 value)
    {
        m_head |= quint32(1) << bit;
        number(value);
    }
    /// As far as it is from a base, which becomes the next one's.
    void add(int bit, quint32 value, quint32 base, quint32 &last)
    {
        if (value == 0)
            return;
        last = value;
        addAny(bit, fromBase(value, base));
    }
    void number(quint64 value)
    {
        numberbytes::write(value, [this](quint8 byte) { *m_end++ = byte; });
    }
    quint32 head() const { return m_head; }
    /// Where the next byte goes.
    quint8 *end() const { return m_end; }

private:
    quint32 m_head;
    quint8 *m_end;
};

/// Reads what a Packer has written, in the same order.
class Unpacker
{
public:
    explicit Unpacker(const quint8 *begin)
        : m_next(begin)
    {
    }

    quint32 head() const { return m_head; }
    void setHead(quint32 head) { m_head = head; }
    bool has(int bit) const { return (m_head >> bit & 1) != 0; }
    quint32 take(int bit) { return has(bit) ? quint32(number()) : 0; }
    quint32 take(int bit, quint32 base) { return has(bit) ? ontoBase(quint32(number()), base) : 0; }
    qint64 takeLong(int bit) { return has(bit) ? qint64(number()) : 0; }
    quint64 number() { return numberbytes::read(m_next); }
    const quint8 *next() const { return m_next; }

private:
    quint32 m_head = 0;
    const quint8 *m_next;
};

bool hasRest(const Observation &event)
{
    const quint32 numbers = event.parent | event.awaited | quint32(event.maxsize) | event.job | event.lock;
    return numbers != 0 || !event.name.isEmpty() || !event.tasks.empty();
}

/// Puts the number of a shape into the byte before the fields, which make room if it takes more; returns the
/// new end.
quint8 *writeShape(quint32 shape, quint8 *begin, quint8 *end)
{
    if (shape < numberbytes::More) {
        *begin = quint8(shape);
        return end;
    }
    std::array<quint8, NumberBytes> bytes;
    Packer packer(0, bytes.data());
    packer.number(shape);
    const auto more = packer.end() - bytes.data() - 1;
    std::copy_backward(begin + 1, end, end + more);
    std::copy(bytes.data(), packer.end(), begin);
    return end + more;
}

} // namespace

void EventStore::append(const Observation &event)
{
    const std::size_t place = placeIn(m_size);
    if (place == 0)
        beginChunk();
    Chunk &chunk = m_chunks.back();
    if (chunk.bytes.size() - m_usedBytes < MostBytes)
        growChunk();
    takeInstant(chunk, place, { event.time, event.iteration });

    // First, so that nothing is called while the event is packed.
    const quint32 label = event.label ? m_texts.numberOf(*event.label) : 0;
    const quint32 text = event.text.isEmpty() ? 0 : wordOf(event.text);
    const quint32 enumerations = quint32(event.kind) | quint32(event.handleKind) << HandleKindShift
                               | quint32(event.wait) << WaitShift | quint32(event.outcome) << OutcomeShift;
    const bool rest = hasRest(event);
    quint8 *const begin = chunk.bytes.data() + m_usedBytes;
    // Most shapes take one byte; where it turns out to be more, the fields make room.
    Packer packer(enumerations | quint32(rest) << RestBit, begin + 1);
    packer.add(TaskBit, event.task);
    packer.add(HandleBit, event.handle, chunk.bases.handle, m_last.handle);
    packer.add(FutureBit, event.future, chunk.bases.future, m_last.future);
    packer.add(LineBit, quint32(event.line));
    packer.add(CppLineBit, quint32(event.cppLine));
    packer.add(LabelBit, label);
    packer.add(TextBit, text);
    packer.add(ResourceBit, event.resource);
    packer.add(SizeBit, quint32(event.size));
    packer.add(TimerBit, event.timer, chunk.bases.timer, m_last.timer);
    if (event.due != 0)
        packer.addAny(DueBit, quint64(event.due) - quint64(event.time));
    packer.add(DurationBit, quint64(event.duration));
    quint8 *end = packer.end();
    if (rest)
        end = writeRest(event, end);
    end = writeShape(shapeOf(packer.head(), event.kind), begin, end);

    chunk.places[place] = quint16(m_usedBytes);
    m_usedBytes += std::size_t(end - begin);
    ++m_size;
}

void EventStore::takeInstant(Chunk &chunk, std::size_t place, const Instant &instant)
{
    const std::size_t word = place >> WordBits;
    if ((place & 63) == 0)
        chunk.instants[word] = quint16(chunk.wide.size());
    if (place != 0 && m_instant == instant)
        return;
    chunk.begins[word] |= quint64(1) << (place & 63);
    chunk.wide.push_back(instant);
    m_instant = instant;
}

quint32 EventStore::shapeOf(quint32 head, EventKind kind)
{
    quint32 &recent = m_recentShapes[std::size_t(kind)];
    if (recent < m_shapes.size() && m_shapes[recent] == head)
        return recent;
    const auto known = m_shapeOfHead.constFind(head);
    if (known != m_shapeOfHead.cend())
        return recent = *known;
    recent = quint32(m_shapes.size());
    m_shapes.push_back(head);
    m_shapeOfHead.insert(head, recent);
    return recent;
}

void EventStore::beginChunk()
{
    if (!m_chunks.empty())
        closeChunk();
    m_usedBytes = 0;
    Chunk &chunk = m_chunks.emplace_back();
    chunk.places.resize(ChunkEvents);
    chunk.bytes = std::move(m_spareBytes);
    chunk.wide = std::move(m_spareInstants);
    chunk.bases = m_last;
}

// What has grown goes on to the next chunk, and this one gets what is as long as it must be: if it gave back
// what it does not need, there would be holes in the memory.
void EventStore::closeChunk()
{
    Chunk &full = m_chunks.back();
    m_spareBytes = std::move(full.bytes);
    full.bytes.assign(m_spareBytes.cbegin(), m_spareBytes.cbegin() + qsizetype(m_usedBytes));
    m_spareInstants = std::move(full.wide);
    const std::vector<Instant> &instants = m_spareInstants;
    full.first = instants.front();
    const bool isNear = quint64(instants.back().time) - quint64(full.first.time)
                         <= std::numeric_limits<quint32>::max()
                     && instants.back().iteration - full.first.iteration
                            <= std::numeric_limits<quint16>::max();
    if (isNear) {
        full.near.reserve(3 * instants.size());
        for (const Instant &instant : instants) {
            const auto time = quint32(instant.time - full.first.time);
            const auto iteration = quint16(instant.iteration - full.first.iteration);
            full.near.insert(full.near.end(), { quint16(time), quint16(time >> 16), iteration });
        }
    } else {
        full.wide.assign(instants.cbegin(), instants.cend());
    }
    m_spareInstants.clear();
}

void EventStore::growChunk()
{
    static_assert(ChunkEvents * MostBytes <= std::numeric_limits<quint16>::max());
    std::vector<quint8> &bytes = m_chunks.back().bytes;
    bytes.resize(bytes.size() + UsualBytes * ChunkEvents);
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

quint8 *EventStore::writeRest(const Observation &event, quint8 *end)
{
    quint8 *const head = end;
    Packer packer(0, end + 1);
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
    *head = quint8(packer.head());
    return packer.end();
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
    const Instant instant = instantAt(index);
    Event event;
    event.iteration = instant.iteration;
    event.time = instant.time;
    Unpacker numbers(bytesOf(index));
    const quint32 head = m_shapes[numbers.number()];
    readFields<texts>(event, head, numbers.next(), chunkOf(index).bases);
    return event;
}

// Its instant is there already; texts, lists and the rest are as in a new event.
template<EventStore::Texts texts>
void EventStore::readFields(Event &event, quint32 head, const quint8 *begin, const Bases &bases) const
{
    Unpacker numbers(begin);
    numbers.setHead(head);
    event.kind = EventKind(head & KindMask);
    event.handleKind = HandleKind(head >> HandleKindShift & HandleKindMask);
    event.wait = WaitKind(head >> WaitShift & WaitMask);
    event.outcome = Outcome(head >> OutcomeShift & OutcomeMask);
    event.task = numbers.take(TaskBit);
    event.handle = numbers.take(HandleBit, bases.handle);
    event.future = numbers.take(FutureBit, bases.future);
    event.line = int(numbers.take(LineBit));
    event.cppLine = int(numbers.take(CppLineBit));
    const quint32 label = numbers.take(LabelBit);
    const quint32 text = numbers.take(TextBit);
    if constexpr (texts == Texts::Read) {
        if (label != 0)
            event.label = m_texts.at(label);
        if (text != 0)
            event.text = textOf(text);
    }
    event.resource = numbers.take(ResourceBit);
    event.size = int(numbers.take(SizeBit));
    event.timer = numbers.take(TimerBit, bases.timer);
    event.due = numbers.has(DueBit) ? qint64(quint64(event.time) + numbers.number()) : 0;
    event.duration = numbers.takeLong(DurationBit);
    if (numbers.has(RestBit))
        readRest<texts>(event, numbers.next());
}

template<EventStore::Texts texts>
void EventStore::readRest(Event &event, const quint8 *begin) const
{
    Unpacker numbers(begin);
    numbers.setHead(quint32(numbers.number()));
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
    return EventKind(m_shapes[Unpacker(bytesOf(index)).number()] & KindMask);
}

QString EventStore::labelAt(qsizetype index) const
{
    const bool isThere = (m_shapes[Unpacker(bytesOf(index)).number()] >> LabelBit & 1) != 0;
    return isThere ? at(index).label : QString();
}

EventKind EventStore::Walk::next()
{
    const std::size_t place = placeIn(++m_index);
    if (!m_chunk || place == 0) {
        m_chunk = &m_store.chunkOf(m_index);
        m_instants = m_chunk->instantsUpTo(place);
        m_instant = m_chunk->instant(m_instants - 1);
    } else if (m_chunk->beginsInstant(place)) {
        m_instant = m_chunk->instant(m_instants++);
    }
    Unpacker numbers(m_chunk->bytes.data() + m_chunk->places[place]);
    m_head = m_store.m_shapes[numbers.number()];
    m_fields = numbers.next();
    return m_kind = EventKind(m_head & KindMask);
}

const Event &EventStore::Walk::event()
{
    return read<Texts::Read>(m_whole);
}

const Event &EventStore::Walk::bare()
{
    return read<Texts::Leave>(m_bare);
}

template<EventStore::Texts texts>
const Event &EventStore::Walk::read(Room &room) const
{
    constexpr quint32 ReadBits = texts == Texts::Read ? 1U << LabelBit | 1U << TextBit | 1U << RestBit
                                                      : 1U << RestBit;
    if (!room.isClean)
        room.event = Event();
    room.isClean = (m_head & ReadBits) == 0;
    room.event.iteration = m_instant.iteration;
    room.event.time = m_instant.time;
    m_store.readFields<texts>(room.event, m_head, m_fields, m_chunk->bases);
    return room.event;
}

} // namespace trace
