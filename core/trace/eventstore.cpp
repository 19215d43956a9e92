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

// An event is a head, then a word for each field that is not 0. The head holds the enumerations, and in its
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
    RestBit, // a second head follows
};
static_assert(RestBit < 32);

/// Bits of the second head, for what fewer events have.
enum RestBits : int {
    TimerBit,
    ParentBit,
    AwaitedBit,
    MaxsizeBit,
    JobBit,
    LockBit,
    DueLowBit,
    DueHighBit,
    DurationLowBit,
    DurationHighBit,
    NameBit,
    TasksBit,
};

// A text's word.
constexpr int FormBits = 2;
constexpr quint32 FormMask = 0x03;
constexpr qint64 MostInWord = std::numeric_limits<quint32>::max() >> FormBits;
static_assert(quint32(Text::Form::TaskName) <= FormMask);

constexpr std::size_t UsualWords = 4; // of an event
constexpr std::size_t MostWords = 1 + (RestBit - TaskBit) + 1 + (TasksBit + 1);

/// Writes words behind a head that says which of them are there.
class Packer
{
public:
    Packer(quint32 head, quint32 *begin)
        : m_head(head)
        , m_begin(begin)
        , m_end(begin + 1)
    {
    }

    void add(int bit, quint32 value)
    {
        if (value == 0)
            return;
        *m_end++ = value;
        m_head |= quint32(1) << bit;
    }
    void addLong(int lowBit, qint64 value)
    {
        add(lowBit, quint32(quint64(value)));
        add(lowBit + 1, quint32(quint64(value) >> 32));
    }
    /// Writes the head; returns where the next word goes.
    quint32 *finish()
    {
        *m_begin = m_head;
        return m_end;
    }

private:
    quint32 m_head;
    quint32 *m_begin;
    quint32 *m_end;
};

/// Reads what a Packer has written, in the same order.
class Unpacker
{
public:
    explicit Unpacker(const quint32 *begin)
        : m_head(*begin)
        , m_next(begin + 1)
    {
    }

    quint32 head() const { return m_head; }
    bool has(int bit) const { return (m_head >> bit & 1) != 0; }
    quint32 take(int bit) { return has(bit) ? *m_next++ : 0; }
    qint64 takeLong(int lowBit)
    {
        const quint64 low = take(lowBit);
        return qint64(quint64(take(lowBit + 1)) << 32 | low);
    }
    const quint32 *next() const { return m_next; }

private:
    quint32 m_head;
    const quint32 *m_next;
};

bool hasRest(const Observation &event)
{
    const quint32 numbers = event.timer | event.parent | event.awaited | quint32(event.maxsize) | event.job
                          | event.lock;
    return (quint64(event.due) | quint64(event.duration) | numbers) != 0 || !event.name.isEmpty()
        || !event.tasks.empty();
}

} // namespace

void EventStore::append(const Observation &event)
{
    const std::size_t place = std::size_t(m_size & (ChunkEvents - 1));
    if (place == 0)
        beginChunk();
    Chunk &chunk = m_chunks.back();
    if (chunk.words.size() - m_usedWords < MostWords)
        growChunk();
    if (chunk.instants.empty() || chunk.instants.back().time != event.time
        || chunk.instants.back().iteration != event.iteration)
        chunk.instants.push_back({ event.time, event.iteration });

    // First, so that nothing is called while the event is packed.
    const quint32 label = event.label ? m_texts.numberOf(*event.label) : 0;
    const quint32 text = event.text.isEmpty() ? 0 : wordOf(event.text);
    quint32 *const words = chunk.words.data() + m_usedWords;
    const quint32 enumerations = quint32(event.kind) | quint32(event.handleKind) << HandleKindShift
                               | quint32(event.wait) << WaitShift | quint32(event.outcome) << OutcomeShift;
    const bool rest = hasRest(event);
    Packer packer(enumerations | quint32(rest) << RestBit, words);
    packer.add(TaskBit, event.task);
    packer.add(HandleBit, event.handle);
    packer.add(FutureBit, event.future);
    packer.add(LineBit, quint32(event.line));
    packer.add(CppLineBit, quint32(event.cppLine));
    packer.add(LabelBit, label);
    packer.add(TextBit, text);
    packer.add(ResourceBit, event.resource);
    packer.add(SizeBit, quint32(event.size));
    quint32 *end = packer.finish();
    if (rest)
        end = writeRest(event, end);

    chunk.places[place] = { quint16(m_usedWords), quint16(chunk.instants.size() - 1) };
    m_usedWords += std::size_t(end - words);
    ++m_size;
}

void EventStore::beginChunk()
{
    if (!m_chunks.empty()) {
        Chunk &full = m_chunks.back();
        full.words.resize(m_usedWords);
        full.words.shrink_to_fit();
        full.instants.shrink_to_fit();
    }
    m_usedWords = 0;
    m_chunks.emplace_back().places.resize(ChunkEvents);
}

void EventStore::growChunk()
{
    static_assert(ChunkEvents * MostWords <= std::numeric_limits<quint16>::max());
    std::vector<quint32> &words = m_chunks.back().words;
    words.resize(words.size() + UsualWords * ChunkEvents);
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

quint32 *EventStore::writeRest(const Observation &event, quint32 *end)
{
    Packer packer(0, end);
    packer.add(TimerBit, event.timer);
    packer.add(ParentBit, event.parent);
    packer.add(AwaitedBit, event.awaited);
    packer.add(MaxsizeBit, quint32(event.maxsize));
    packer.add(JobBit, event.job);
    packer.add(LockBit, event.lock);
    packer.addLong(DueLowBit, event.due);
    packer.addLong(DurationLowBit, event.duration);
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
    Unpacker words(chunkOf(index).words.data() + placeOf(index).word);
    Event event;
    event.kind = EventKind(words.head() & KindMask);
    event.handleKind = HandleKind(words.head() >> HandleKindShift & HandleKindMask);
    event.wait = WaitKind(words.head() >> WaitShift & WaitMask);
    event.outcome = Outcome(words.head() >> OutcomeShift & OutcomeMask);
    event.iteration = instant.iteration;
    event.time = instant.time;
    event.task = words.take(TaskBit);
    event.handle = words.take(HandleBit);
    event.future = words.take(FutureBit);
    event.line = int(words.take(LineBit));
    event.cppLine = int(words.take(CppLineBit));
    const quint32 label = words.take(LabelBit);
    const quint32 text = words.take(TextBit);
    if constexpr (texts == Texts::Read) {
        event.label = m_texts.at(label);
        event.text = textOf(text);
    }
    event.resource = words.take(ResourceBit);
    event.size = int(words.take(SizeBit));
    if (words.has(RestBit))
        readRest<texts>(event, words.next());
    return event;
}

template<EventStore::Texts texts>
void EventStore::readRest(Event &event, const quint32 *word) const
{
    Unpacker words(word);
    event.timer = words.take(TimerBit);
    event.parent = words.take(ParentBit);
    event.awaited = words.take(AwaitedBit);
    event.maxsize = int(words.take(MaxsizeBit));
    event.job = words.take(JobBit);
    event.lock = words.take(LockBit);
    event.due = words.takeLong(DueLowBit);
    event.duration = words.takeLong(DurationLowBit);
    if constexpr (texts == Texts::Leave)
        return;
    event.name = textOf(words.take(NameBit));
    if (const quint32 list = words.take(TasksBit))
        event.tasks = m_lists[list - 1];
}

EventKind EventStore::kindAt(qsizetype index) const
{
    return EventKind(chunkOf(index).words[placeOf(index).word] & KindMask);
}

} // namespace trace
