#include "waitinggraphmodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using trace::TaskView;
using trace::WaitingGraph;
using Type = WaitingGraph::Type;
using Link = WaitingGraph::Link;

namespace {

constexpr qreal TaskHeight = 56;
constexpr qreal ResourceHeight = 50;
constexpr qreal LeastWidth = 112;
constexpr qreal MostWidth = 216;
/// What a box needs beside its text.
constexpr qreal Frame = 56;
constexpr qreal LabelHeight = 18;
/// With more edges than that, only those of circles have a label: the legend tells the others.
constexpr qsizetype LabelledEdges = 14;

/// About how wide a text is in the interface's font at this size: good enough to make room for it, and the
/// same on every machine.
qreal widthOf(const QString &text, qreal size)
{
    qreal width = 0;
    for (const QChar c : text)
        width += size * (c.unicode() >= 0x2E80 ? 1.0 : 0.6);
    return width;
}

QString typeName(Type type)
{
    switch (type) {
    case Type::Task:
        return u"task"_s;
    case Type::Queue:
        return u"queue"_s;
    case Type::Lock:
        return u"lock"_s;
    case Type::Semaphore:
        return u"semaphore"_s;
    case Type::Event:
        return u"event"_s;
    case Type::Condition:
        return u"condition"_s;
    case Type::Barrier:
        return u"barrier"_s;
    case Type::Executor:
        return u"executor"_s;
    }
    return {};
}

} // namespace

WaitingGraphModel::WaitingGraphModel(QObject *parent)
    : RowModel({ "type", "task", "label", "hue", "taskState", "detail", "line", "inCircle", "spoken", "why",
                 "boxX", "boxY", "boxWidth", "boxHeight" },
               parent)
{
}

void WaitingGraphModel::show(const Moment &moment, const trace::ResourceNames &names)
{
    m_graph = WaitingGraph::of(moment.snapshot);
    m_boxes.clear();
    for (const Graph::Node &node : std::as_const(m_graph.nodes))
        m_boxes.append({ node, 1, 0, 0, {}, {}, {}, {}, {} });
    mergeAlike(moment.snapshot);
    nameBoxes(moment, names);
    layOut();
}

void WaitingGraphModel::setViewWidth(qreal width)
{
    if (width == m_viewWidth)
        return;
    m_viewWidth = width;
    emit viewWidthChanged();
    layOut();
}

// Boxes --------------------------------------------------------------------------------------------------

void WaitingGraphModel::mergeAlike(const trace::Snapshot &snapshot)
{
    QList<int> kept;
    if (m_boxes.size() <= MostSingles) {
        kept.resize(m_boxes.size());
        std::iota(kept.begin(), kept.end(), 0);
    } else {
        const QList<QString> likeness = likenesses(snapshot);
        QHash<QString, int> count;
        for (const QString &key : likeness)
            ++count[key];
        QHash<QString, int> first;
        for (int box = 0; box < m_boxes.size(); ++box) {
            const QString &key = likeness.at(box);
            const bool isAlone = key.isEmpty() || count.value(key) < LeastAlike;
            if (!isAlone && first.contains(key))
                continue;
            if (!isAlone)
                m_boxes[box].count = count.value(key);
            first.insert(key, box);
            kept.append(box);
        }
    }
    // Those of a circle come first where there is not room for all.
    std::ranges::stable_partition(kept, [this](int box) { return m_boxes.at(box).node.inCircle; });
    m_hidden = int(std::max(qsizetype(0), kept.size() - MostBoxes));
    kept.resize(kept.size() - m_hidden);
    std::ranges::sort(kept);
    keepOnly(kept);
}

/// What boxes have in common that stand as one: what they are, and how they are joined to others. Empty for
/// one that stands for itself.
QList<QString> WaitingGraphModel::likenesses(const trace::Snapshot &snapshot) const
{
    QList<QStringList> joints(m_boxes.size());
    for (const Graph::Edge &edge : m_graph.edges) {
        joints[edge.from].append(u">%1:%2"_s.arg(int(edge.link)).arg(edge.to));
        joints[edge.to].append(u"<%1:%2"_s.arg(int(edge.link)).arg(edge.from));
    }
    QList<QString> keys;
    for (qsizetype box = 0; box < m_boxes.size(); ++box) {
        const Graph::Node &node = m_boxes.at(box).node;
        joints[box].sort();
        const TaskView task = node.type == Type::Task ? snapshot.tasks.value(node.id) : TaskView();
        keys.append(node.type != Type::Task || node.inCircle ? QString()
                                                             : u"%1 %2 %3 %4"_s.arg(task.coroutine)
                                                                   .arg(int(task.state))
                                                                   .arg(int(task.wait))
                                                                   .arg(joints.at(box).join(u' ')));
    }
    return keys;
}

void WaitingGraphModel::keepOnly(const QList<int> &boxes)
{
    QHash<int, int> places;
    QList<Box> kept;
    for (const int box : boxes) {
        places.insert(box, int(kept.size()));
        kept.append(m_boxes.at(box));
    }
    m_boxes = kept;
    m_graph.edges.removeIf([&places](const Graph::Edge &edge) {
        return !places.contains(edge.from) || !places.contains(edge.to);
    });
    for (Graph::Edge &edge : m_graph.edges) {
        edge.from = places.value(edge.from);
        edge.to = places.value(edge.to);
    }
    m_graph.circles.removeIf([&places](const QList<int> &circle) {
        return !std::ranges::all_of(circle, [&places](int node) { return places.contains(node); });
    });
    for (QList<int> &circle : m_graph.circles) {
        for (int &node : circle)
            node = places.value(node);
        // What the first task waits for stands on top, the task at the left of it.
        if (m_boxes.at(circle.at(1)).node.type != Type::Task)
            std::ranges::rotate(circle, circle.begin() + 1);
    }
}

void WaitingGraphModel::nameBoxes(const Moment &moment, const trace::ResourceNames &names)
{
    for (Box &box : m_boxes) {
        if (box.node.type == Type::Task)
            nameTask(box, moment);
        else
            nameResource(box, moment, names);
        box.why = whyOf(box, moment);
        if (box.node.inCircle)
            box.spoken = tr("%1, part of a deadlock").arg(box.spoken);
    }
}

// Several tasks in a box are there for one reason each.
QString WaitingGraphModel::whyOf(const Box &box, const Moment &moment)
{
    if (box.count > 1)
        return {};
    if (box.node.type == Type::Task)
        return moment.explainer().task(box.node.id).plain();
    if (box.node.type != Type::Lock)
        return {};
    const asyncio::TaskId owner = moment.snapshot.resources.locks.value(box.node.id).owner;
    return owner == 0 ? QString() : moment.explainer().holder(box.node.id, owner).plain();
}

// What a task waits for is told by its edge, where that is a resource.
void WaitingGraphModel::nameTask(Box &box, const Moment &moment) const
{
    const TaskView task = moment.snapshot.tasks.value(box.node.id);
    const bool isWaiting = task.state == trace::TaskState::Awaiting;
    const bool tellsWait = isWaiting && task.resource == 0 && box.count == 1;
    const QString line = task.line > 0 ? tr("line %1").arg(task.line) : QString();
    box.label = moment.labelOf(box.node.id);
    box.hue = Palette::hueOf(box.node.id);
    box.line = task.line;
    box.state = trace::stateName(task.state);
    box.detail = !tellsWait || task.waitLabel.isEmpty() ? line
               : line.isEmpty()                         ? task.waitLabel
                                                        : u"%1, %2"_s.arg(line, task.waitLabel);
    box.spoken = box.detail.isEmpty() ? tr("Task %1").arg(box.label)
                                      : tr("Task %1, %2").arg(box.label, box.detail);
    if (box.count == 1)
        return;
    box.label = u"%1 × %2"_s.arg(box.count).arg(task.coroutine);
    box.hue = Palette::NoHue;
    box.spoken = tr("%1 tasks %2, %3").arg(QString::number(box.count), task.coroutine, box.detail);
}

void WaitingGraphModel::nameResource(Box &box, const Moment &moment, const trace::ResourceNames &names) const
{
    const trace::Resources &resources = moment.snapshot.resources;
    const quint32 id = box.node.id;
    box.label = names.of(id);
    box.hue = Palette::NoHue;
    if (box.node.waiters > 0)
        box.detail = box.node.waiters == 1 ? tr("1 waiter") : tr("%1 waiters").arg(box.node.waiters);
    else if (box.node.type == Type::Semaphore)
        box.detail = tr("%1 free").arg(resources.semaphores.value(id).value);
    else
        box.detail = tr("held");
    box.spoken = tr("%1, %2").arg(box.label, box.detail);
}

// Layout -------------------------------------------------------------------------------------------------

void WaitingGraphModel::layOut()
{
    GraphLayout::Graph graph;
    for (const Box &box : std::as_const(m_boxes))
        graph.nodes.append(sizeOf(box));
    const bool labelsAll = m_graph.edges.size() <= LabelledEdges;
    for (const Graph::Edge &edge : std::as_const(m_graph.edges)) {
        graph.edges.append(
            { edge.from, edge.to, labelsAll || edge.inCircle ? sizeOfLabel(wordOf(edge.link)) : QSizeF() });
    }
    graph.rings = m_graph.circles;
    qreal title = widthOf(tr("Cycle"), 13);
    for (const QList<int> &circle : std::as_const(m_graph.circles))
        title = std::max(title, widthOf(noteOf(circle), 12));
    graph.ringTitle = QSizeF(title, 2 * LabelHeight);
    graph.width = m_viewWidth;
    m_layout = GraphLayout::of(graph);

    m_edges.clear();
    m_labels.clear();
    for (qsizetype i = 0; i < m_graph.edges.size(); ++i) {
        const Graph::Edge &edge = m_graph.edges.at(i);
        m_edges.append({ m_layout.edges.at(i), edge.link, edge.inCircle });
        const QRectF &label = m_layout.labels.at(i);
        if (!label.isEmpty())
            m_labels.append(QVariantMap { { u"text"_s, wordOf(edge.link) },
                                          { u"x"_s, label.x() },
                                          { u"y"_s, label.y() },
                                          { u"width"_s, label.width() },
                                          { u"height"_s, label.height() },
                                          { u"inCircle"_s, edge.inCircle } });
    }
    m_circles.clear();
    for (qsizetype i = 0; i < m_graph.circles.size(); ++i) {
        const QRectF &room = m_layout.titles.at(i);
        if (!room.isEmpty())
            m_circles.append(QVariantMap { { u"note"_s, noteOf(m_graph.circles.at(i)) },
                                           { u"x"_s, room.x() },
                                           { u"y"_s, room.y() },
                                           { u"width"_s, room.width() },
                                           { u"height"_s, room.height() } });
    }
    QList<Row> rows;
    for (int box = 0; box < m_boxes.size(); ++box)
        rows.append(rowOf(box));
    setRows(rows);
    emit changed();
}

QSizeF WaitingGraphModel::sizeOf(const Box &box) const
{
    const bool isTask = box.node.type == Type::Task;
    const qreal text = std::max(widthOf(box.label, 13), widthOf(box.detail, 12));
    return { std::clamp(text + Frame, LeastWidth, MostWidth), isTask ? TaskHeight : ResourceHeight };
}

QSizeF WaitingGraphModel::sizeOfLabel(const QString &text) const
{
    return { widthOf(text, 12) + 6, LabelHeight };
}

QString WaitingGraphModel::wordOf(Link link)
{
    switch (link) {
    case Link::Awaits:
        return tr("awaits");
    case Link::WaitsFor:
        return tr("waits for");
    case Link::HeldBy:
        return tr("held by");
    }
    return {};
}

/// "2 tasks, 2 locks"
QString WaitingGraphModel::noteOf(const QList<int> &circle) const
{
    const qsizetype tasks = std::ranges::count_if(circle, [this](int box) {
        return m_boxes.at(box).node.type == Type::Task;
    });
    const QString inTasks = tasks == 1 ? tr("1 task") : tr("%1 tasks").arg(tasks);
    const qsizetype locks = circle.size() - tasks;
    if (locks == 0)
        return inTasks;
    return tr("%1, %2").arg(inTasks, locks == 1 ? tr("1 lock") : tr("%1 locks").arg(locks));
}

WaitingGraphModel::Row WaitingGraphModel::rowOf(int index) const
{
    const Box &box = m_boxes.at(index);
    const QRectF &place = m_layout.nodes.at(index);
    const bool isTask = box.node.type == Type::Task;
    const quint64 key = (isTask ? 0 : quint64(1) << 32) | box.node.id;
    return { key,
             { typeName(box.node.type), isTask ? box.node.id : 0, box.label, box.hue, box.state, box.detail,
               box.line, box.node.inCircle, box.spoken, box.why, place.x(), place.y(), place.width(),
               place.height() } };
}
