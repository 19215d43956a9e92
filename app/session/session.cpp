#include "session/session.h"

#include "timelineview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using Framing = TimelineLook::Framing;

namespace {

constexpr int Format = 1;
constexpr int LargestSize = 100'000; // pixels

/// Reads values of an object and notes whether one of them is none of its kind.
class Reader
{
public:
    explicit Reader(const QJsonValue &value)
        : m_object(value.toObject())
        , m_ok(value.isObject())
    {
    }

    bool isOk() const { return m_ok; }
    QString text(QLatin1StringView name) { return value(name, QJsonValue::String).toString(); }
    bool flag(QLatin1StringView name) { return value(name, QJsonValue::Bool).toBool(); }
    double number(QLatin1StringView name, double least, double most)
    {
        const double number = value(name, QJsonValue::Double).toDouble();
        m_ok = m_ok && number >= least && number <= most;
        return m_ok ? number : least;
    }
    QJsonArray array(QLatin1StringView name) { return value(name, QJsonValue::Array).toArray(); }
    QJsonObject object(QLatin1StringView name) { return value(name, QJsonValue::Object).toObject(); }

private:
    QJsonValue value(QLatin1StringView name, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(name);
        m_ok = m_ok && value.type() == type;
        return value;
    }

    QJsonObject m_object;
    bool m_ok;
};

QJsonArray encoded(const QList<asyncio::TaskId> &tasks)
{
    QJsonArray array;
    for (const asyncio::TaskId task : tasks)
        array.append(qint64(task));
    return array;
}

/// nullopt where one is no number of a task.
std::optional<QList<asyncio::TaskId>> tasksOf(const QJsonArray &array)
{
    QList<asyncio::TaskId> tasks;
    for (const QJsonValue &value : array) {
        const double task = value.toDouble(-1);
        if (task < 1 || task > UINT_MAX)
            return std::nullopt;
        tasks.append(asyncio::TaskId(task));
    }
    return tasks;
}

QJsonObject encoded(const LaneWishes &lanes)
{
    return { { u"filter"_s, lanes.filter },
             { u"grouped"_s, lanes.grouped },
             { u"pinned"_s, encoded(lanes.pinned) },
             { u"folded"_s, encoded(lanes.folded) } };
}

std::optional<LaneWishes> wishesOf(const QJsonObject &object)
{
    Reader reader(object);
    LaneWishes lanes;
    lanes.filter = reader.text("filter"_L1);
    lanes.grouped = reader.flag("grouped"_L1);
    const auto pinned = tasksOf(reader.array("pinned"_L1));
    const auto folded = tasksOf(reader.array("folded"_L1));
    if (!reader.isOk() || !pinned || !folded)
        return std::nullopt;
    lanes.pinned = *pinned;
    lanes.folded = *folded;
    return lanes;
}

QJsonObject encoded(const TimelineLook &look)
{
    return { { u"mode"_s, look.mode }, { u"framing"_s, int(look.framing) },
             { u"zoom"_s, look.zoom }, { u"scroll"_s, look.scroll },
             { u"lane"_s, look.lane }, { u"lanes"_s, encoded(look.lanes) } };
}

std::optional<TimelineLook> lookOf(const QJsonObject &object)
{
    Reader reader(object);
    TimelineLook look;
    look.mode = reader.text("mode"_L1);
    look.framing = Framing(reader.number("framing"_L1, 0, int(Framing::Free)));
    look.zoom = reader.number("zoom"_L1, 1e-12, TimelineView::MaximumZoom);
    look.scroll = reader.number("scroll"_L1, 0, 1e15);
    look.lane = int(reader.number("lane"_L1, -1, INT_MAX));
    if (object.contains("lanes"_L1)) { // sessions of earlier versions know of none
        const auto lanes = wishesOf(reader.object("lanes"_L1));
        if (!lanes)
            return std::nullopt;
        look.lanes = *lanes;
    }
    return reader.isOk() ? std::optional(look) : std::nullopt;
}

QJsonObject encoded(const QMap<QString, Session::PaneState> &panes)
{
    QJsonObject object;
    for (const auto &[name, pane] : panes.asKeyValueRange())
        object.insert(name, QJsonObject { { u"size"_s, pane.size }, { u"collapsed"_s, pane.collapsed } });
    return object;
}

std::optional<QMap<QString, Session::PaneState>> panesOf(const QJsonObject &object)
{
    QMap<QString, Session::PaneState> panes;
    for (auto pane = object.begin(); pane != object.end(); ++pane) {
        Reader reader(pane.value());
        panes.insert(pane.key(),
                     { int(reader.number("size"_L1, 0, LargestSize)), reader.flag("collapsed"_L1) });
        if (!reader.isOk())
            return std::nullopt;
    }
    return panes;
}

QJsonObject encoded(const QRect &window, bool maximized)
{
    return { { u"x"_s, window.x() },
             { u"y"_s, window.y() },
             { u"width"_s, window.width() },
             { u"height"_s, window.height() },
             { u"maximized"_s, maximized } };
}

} // namespace

QByteArray Session::toJson() const
{
    QJsonObject object { { u"format"_s, Format },
                         { u"lesson"_s, lesson },
                         { u"knobs"_s, QJsonObject::fromVariantMap(knobs) },
                         { u"trace"_s, trace },
                         { u"playground"_s, playground },
                         { u"step"_s, step },
                         { u"beat"_s, beat },
                         { u"arrows"_s, arrows },
                         { u"panes"_s, encoded(panes) },
                         { u"window"_s, encoded(window, maximized) } };
    if (look)
        object.insert(u"look"_s, encoded(*look));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Session> Session::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Reader reader(object);
    reader.number("format"_L1, Format, Format);
    Session session;
    session.lesson = reader.text("lesson"_L1);
    session.knobs = reader.object("knobs"_L1).toVariantMap();
    session.trace = reader.text("trace"_L1);
    session.playground = reader.flag("playground"_L1);
    session.step = int(reader.number("step"_L1, 0, INT_MAX));
    session.beat = int(reader.number("beat"_L1, 0, INT_MAX));
    session.arrows = reader.text("arrows"_L1);
    Reader window(reader.object("window"_L1));
    session.window.setX(int(window.number("x"_L1, -LargestSize, LargestSize)));
    session.window.setY(int(window.number("y"_L1, -LargestSize, LargestSize)));
    session.window.setWidth(int(window.number("width"_L1, 0, LargestSize)));
    session.window.setHeight(int(window.number("height"_L1, 0, LargestSize)));
    session.maximized = window.flag("maximized"_L1);
    const auto panes = panesOf(reader.object("panes"_L1));
    const bool hasLook = object.contains("look"_L1);
    if (hasLook)
        session.look = lookOf(reader.object("look"_L1));
    if (!reader.isOk() || !window.isOk() || !panes || hasLook != session.look.has_value())
        return std::nullopt;
    session.panes = *panes;
    return session;
}
