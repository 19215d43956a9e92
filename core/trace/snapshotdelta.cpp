#include "trace/snapshotdelta.h"

#include "trace/numberbytes.h"

#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>

namespace trace {

/// The fields of each struct in a snapshot, those first that change most: seven of them fit into a byte that
/// says which have changed. The bindings see to it that none is forgotten.
struct SnapshotFields
{
    template<typename View, typename Of>
    static constexpr bool Is = std::same_as<std::remove_const_t<View>, Of>;

    template<typename View>
    requires Is<View, TaskView>
    static auto of(View &view)
    {
        auto &[id, parent, future, name, label, coroutine, state, since, line, cppLine, wait, waitLabel,
               awaitedFuture, awaitedTask, timer, resource, job, awaitEvent, result] = view;
        return std::tie(since, awaitEvent, awaitedFuture, timer, state, line, cppLine, wait, waitLabel,
                        awaitedTask, resource, job, result, id, parent, future, name, label, coroutine);
    }
    template<typename View>
    requires Is<View, HandleView>
    static auto of(View &view)
    {
        auto &[id, kind, task, timer, future, label, readyEvent] = view;
        return std::tie(id, readyEvent, task, kind, future, timer, label);
    }
    template<typename View>
    requires Is<View, TimerView>
    static auto of(View &view)
    {
        auto &[id, due, task, future, scheduledEvent, scheduledAt, label] = view;
        return std::tie(id, due, task, future, scheduledEvent, scheduledAt, label);
    }
    template<typename View>
    requires Is<View, GatherView>
    static auto of(View &view)
    {
        auto &[future, owner, label, children, pending, done, finished] = view;
        return std::tie(pending, done, finished, future, owner, label, children);
    }
    template<typename View>
    requires Is<View, QueueView>
    static auto of(View &view)
    {
        auto &[id, name, order, maxsize, items, getters, putters, joiners, longest, unfinished] = view;
        return std::tie(items, unfinished, getters, putters, longest, joiners, id, name, order, maxsize);
    }
    template<typename View>
    requires Is<View, LockView>
    static auto of(View &view)
    {
        auto &[id, name, locked, owner, waiters] = view;
        return std::tie(id, name, locked, owner, waiters);
    }
    template<typename View>
    requires Is<View, SemaphoreView>
    static auto of(View &view)
    {
        auto &[id, name, value, first, bound, holders, waiters] = view;
        return std::tie(id, name, value, first, bound, holders, waiters);
    }
    template<typename View>
    requires Is<View, EventView>
    static auto of(View &view)
    {
        auto &[id, name, isSet, waiters] = view;
        return std::tie(id, name, isSet, waiters);
    }
    template<typename View>
    requires Is<View, ConditionView>
    static auto of(View &view)
    {
        auto &[id, name, lock, waiters] = view;
        return std::tie(id, name, lock, waiters);
    }
    template<typename View>
    requires Is<View, BarrierView>
    static auto of(View &view)
    {
        auto &[id, name, parties, count, state, waiters] = view;
        return std::tie(id, name, parties, count, state, waiters);
    }
    template<typename View>
    requires Is<View, JobView>
    static auto of(View &view)
    {
        auto &[id, label, task, isRunning] = view;
        return std::tie(id, label, task, isRunning);
    }
    template<typename View>
    requires Is<View, ExecutorView>
    static auto of(View &view)
    {
        auto &[id, name, threads, jobs, done] = view;
        return std::tie(id, name, threads, jobs, done);
    }
    template<typename View>
    requires Is<View, Resources::Stand>
    static auto of(View &view)
    {
        auto &[resource, wait, task] = view;
        return std::tie(resource, wait, task);
    }
    template<typename View>
    requires Is<View, Resources>
    static auto of(View &view)
    {
        auto &[queues, locks, semaphores, events, conditions, barriers, executors, stands] = view;
        return std::tie(queues, stands, locks, semaphores, events, conditions, barriers, executors);
    }
    template<typename View>
    requires Is<View, Snapshot>
    static auto of(View &view)
    {
        auto &[cursor, time, iteration, phase, running, interrupted, ready, timers, tasks, alive,
               taskOfFuture, resources, gathers, prints, openGathers] = view;
        // Tasks before handles, which are told from them.
        return std::tie(cursor, time, iteration, phase, tasks, running, ready, resources, timers, alive,
                        taskOfFuture, gathers, prints, openGathers, interrupted);
    }
};

namespace {

template<typename T>
concept Number = std::is_integral_v<T> || std::is_enum_v<T>;

// Some numbers go along with others. They are written as their distance from those, which changes less: a
// task is ready soon after it was suspended, and a timer is made with the future that it wakes.

template<typename T>
constexpr bool HasDistances = std::same_as<T, TaskView>;

qsizetype distance(qsizetype from, qsizetype to)
{
    return qsizetype(quint64(to) - quint64(from));
}

qsizetype atDistance(qsizetype from, qsizetype distance)
{
    return qsizetype(quint64(from) + quint64(distance));
}

/// No timer stays none; so the one that would become none takes the place that none has left.
void toDistances(TaskView &task)
{
    task.awaitEvent = distance(task.since, task.awaitEvent);
    if (task.timer != 0)
        task.timer = task.timer == task.awaitedFuture ? 0 - task.timer : task.timer - task.awaitedFuture;
}

void fromDistances(TaskView &task)
{
    task.awaitEvent = atDistance(task.since, task.awaitEvent);
    if (task.timer != 0)
        task.timer = task.timer == 0 - task.awaitedFuture ? task.awaitedFuture
                                                          : task.timer + task.awaitedFuture;
}

TaskView withDistances(TaskView task)
{
    toDistances(task);
    return task;
}

/// A step stands in the ready queue since its task is ready: so of its handle the distance is written, too.
qsizetype sinceOf(const HandleView &handle, const SharedTable<TaskView> &tasks)
{
    const TaskView *const task = handle.kind == asyncio::HandleKind::Step ? tasks.find(handle.task) : nullptr;
    return task ? task->since : 0;
}

/// The same modulo what T holds, near 0.
template<Number T>
quint64 differenceOf(T from, T to)
{
    const quint64 difference = quint64(to) - quint64(from);
    return sizeof(T) == sizeof(qint32) ? quint64(qint32(difference)) : difference;
}

/// Numbers near 0, on both sides, become small ones.
quint64 zigzag(quint64 difference)
{
    return difference << 1 ^ quint64(qint64(difference) >> 63);
}

quint64 unzigzag(quint64 number)
{
    return number >> 1 ^ (0 - (number & 1));
}

template<typename Tuple>
using Indices = std::make_index_sequence<std::tuple_size_v<Tuple>>;

/// Whether there is anything to be written. Takes no look at what two tables share.
template<typename T>
bool differ(const T &from, const T &to)
{
    return !(from == to);
}

template<typename T>
bool differ(const SharedTable<T> &from, const SharedTable<T> &to)
{
    bool found = false;
    to.forEachChange(from, [&found](quint32, const T *, const T &) { found = true; });
    return found;
}

bool differ(const Resources &from, const Resources &to)
{
    const auto before = SnapshotFields::of(from);
    const auto now = SnapshotFields::of(to);
    return [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        return (differ(std::get<I>(before), std::get<I>(now)) || ...);
    }
    (Indices<decltype(now)>());
}

/// Writes numbers as their difference, texts by their number, of a struct which fields have changed and
/// these, of a list each item against the one before it, of a table what has changed.
class Writer
{
public:
    Writer(const Snapshot &to, TextTable &texts, SnapshotDelta::Bytes &bytes)
        : m_tasks(to.tasks)
        , m_texts(texts)
        , m_bytes(bytes)
    {
    }

    template<Number T>
    void write(const T &from, const T &to)
    {
        number(zigzag(differenceOf(from, to)));
    }
    void write(const QString &, const QString &to) { number(m_texts.numberOf(to)); }
    void write(const QList<HandleView> &, QList<HandleView> to)
    {
        for (HandleView &handle : to)
            handle.readyEvent = distance(sinceOf(handle, m_tasks), handle.readyEvent);
        writeItems(to);
    }
    template<typename T>
    void write(const QList<T> &, const QList<T> &to)
    {
        writeItems(to);
    }
    template<typename T>
    void write(const QHash<quint32, T> &, const QHash<quint32, T> &to)
    {
        number(quint64(to.size()));
        for (auto item = to.cbegin(); item != to.cend(); ++item) {
            number(item.key());
            write(T(), *item);
        }
    }
    template<typename T>
    void write(const SharedTable<T> &from, const SharedTable<T> &to)
    {
        quint64 count = 0;
        to.forEachChange(from, [&count](quint32, const T *, const T &) { ++count; });
        number(count);
        quint32 last = 0;
        to.forEachChange(from, [&](quint32 key, const T *before, const T &now) {
            number(key - last);
            last = key;
            write(before ? *before : T(), now);
        });
    }
    template<typename T>
    void write(const T &from, const T &to)
    {
        if constexpr (HasDistances<T>)
            writeFields(withDistances(from), withDistances(to));
        else
            writeFields(from, to);
    }

private:
    template<typename T>
    void writeItems(const QList<T> &list)
    {
        number(quint64(list.size()));
        const T none {};
        const T *before = &none;
        for (const T &item : list) {
            write(*before, item);
            before = &item;
        }
    }
    template<typename T>
    void writeFields(const T &from, const T &to)
    {
        const auto before = SnapshotFields::of(from);
        const auto now = SnapshotFields::of(to);
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            const quint64 changed = ((quint64(differ(std::get<I>(before), std::get<I>(now))) << I) | ...);
            number(changed);
            ((changed >> I & 1 ? write(std::get<I>(before), std::get<I>(now)) : void()), ...);
        }
        (Indices<decltype(now)>());
    }

    void number(quint64 value)
    {
        numberbytes::write(value, [this](quint8 byte) { m_bytes.push_back(byte); });
    }

    const SharedTable<TaskView> &m_tasks;
    TextTable &m_texts;
    SnapshotDelta::Bytes &m_bytes;
};

/// Reads what a Writer has written, over what it was written against.
class Reader
{
public:
    /// Over a snapshot.
    Reader(const Snapshot &from, const TextTable &texts, const quint8 *next)
        : m_tasks(from.tasks)
        , m_texts(texts)
        , m_next(next)
    {
    }

    template<Number T>
    void read(T &value)
    {
        value = T(quint64(value) + unzigzag(number()));
    }
    void read(QString &text) { text = m_texts.at(quint32(number())); }
    template<typename T>
    void read(QList<T> &list)
    {
        const auto size = qsizetype(number());
        QList<T> items(size);
        const T none {};
        const T *before = &none;
        for (T &item : items) {
            if constexpr (!std::same_as<T, QString>) // a text does not stand on the one before it
                item = *before;
            read(item);
            before = &item;
        }
        if constexpr (std::same_as<T, HandleView>) {
            for (HandleView &handle : items)
                handle.readyEvent = atDistance(sinceOf(handle, m_tasks), handle.readyEvent);
        }
        list = std::move(items);
    }
    template<typename T>
    void read(QHash<quint32, T> &hash)
    {
        hash.clear();
        for (quint64 left = number(); left > 0; --left) {
            const auto key = quint32(number());
            T item {};
            read(item);
            hash.insert(key, item);
        }
    }
    template<typename T>
    void read(SharedTable<T> &table)
    {
        quint32 key = 0;
        for (quint64 left = number(); left > 0; --left) {
            key += quint32(number());
            read(table.entry(key));
        }
    }
    template<typename T>
    void read(T &view)
    {
        if constexpr (HasDistances<T>)
            toDistances(view);
        const auto fields = SnapshotFields::of(view);
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            const quint64 changed = number();
            // Up to the last that has changed: mostly it is among the first.
            (void)(readIf(changed >> I, std::get<I>(fields)) && ...);
        }
        (Indices<decltype(fields)>());
        if constexpr (HasDistances<T>)
            fromDistances(view);
    }

private:
    /// Reads a field if its bit, the lowest, is set; whether there are others above it.
    template<typename T>
    bool readIf(quint64 changed, T &field)
    {
        if ((changed & 1) != 0)
            read(field);
        return changed > 1;
    }
    quint64 number() { return numberbytes::read(m_next); }

    const SharedTable<TaskView> &m_tasks;
    const TextTable &m_texts;
    const quint8 *m_next;
};

} // namespace

void SnapshotDelta::pack(const Snapshot &from, const Snapshot &to, TextTable &texts, Bytes &bytes)
{
    Writer(to, texts, bytes).write(from, to);
}

void SnapshotDelta::apply(Snapshot &from, const quint8 *bytes, const TextTable &texts)
{
    Reader(from, texts, bytes).read(from);
}

} // namespace trace
