#include "trace/exchange/speedscopeformat.h"

#include "trace/exchange/exportview.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

class SpeedscopeWriter
{
public:
    explicit SpeedscopeWriter(const TraceLog &log)
        : m_view(log)
    {
    }

    QByteArray write();

private:
    /// Number of the frame with that name, which is added on first use.
    int frame(const QString &name);
    static QJsonObject mark(QChar type, int frame, qint64 stamp);
    QJsonObject profile(const QString &name, const QJsonArray &events) const;
    QJsonObject loopProfile();
    QJsonObject taskProfile(const TaskLane &lane);

    ExportView m_view;
    QHash<asyncio::TaskId, QString> m_coroutines;
    QHash<QString, int> m_frameNumbers;
    QJsonArray m_frames;
};

int SpeedscopeWriter::frame(const QString &name)
{
    const auto known = m_frameNumbers.constFind(name);
    if (known != m_frameNumbers.cend())
        return *known;
    const int number = int(m_frames.size());
    m_frames.append(QJsonObject { { u"name"_s, name }, { u"file"_s, m_view.log().header.program } });
    m_frameNumbers.insert(name, number);
    return number;
}

QJsonObject SpeedscopeWriter::mark(QChar type, int frame, qint64 stamp)
{
    return { { u"type"_s, QString(type) }, { u"frame"_s, frame }, { u"at"_s, stamp } };
}

QJsonObject SpeedscopeWriter::profile(const QString &name, const QJsonArray &events) const
{
    return { { u"type"_s, u"evented"_s },
             { u"name"_s, name },
             { u"unit"_s, u"nanoseconds"_s },
             { u"startValue"_s, 0 },
             { u"endValue"_s, m_view.stamp(m_view.log().size()) },
             { u"events"_s, events } };
}

QJsonObject SpeedscopeWriter::loopProfile()
{
    QJsonArray events;
    for (const HandleRun &run : m_view.lanes().loop) {
        const int number = frame(m_view.nameOf(run));
        events.append(mark(u'O', number, m_view.stamp(run.begin)));
        events.append(mark(u'C', number, m_view.endOf(run)));
    }
    return profile(u"event loop"_s, events);
}

QJsonObject SpeedscopeWriter::taskProfile(const TaskLane &lane)
{
    QJsonArray events;
    const int whole = frame(m_coroutines.value(lane.task, lane.label));
    for (const Slice &slice : lane.slices) {
        if (events.isEmpty())
            events.append(mark(u'O', whole, m_view.stamp(slice.begin)));
        if (isFinal(slice.state)) {
            events.append(mark(u'C', whole, m_view.stamp(slice.begin)));
            return profile(lane.label, events);
        }
        if (!isExported(slice))
            continue;
        const int number = frame(m_view.nameOf(slice));
        events.append(mark(u'O', number, m_view.stamp(slice.begin)));
        events.append(mark(u'C', number, m_view.stamp(slice.end)));
    }
    if (!events.isEmpty())
        events.append(mark(u'C', whole, m_view.stamp(m_view.log().size())));
    return profile(lane.label, events);
}

QByteArray SpeedscopeWriter::write()
{
    for (const Event &event : m_view.log().events()) {
        if (event.kind == asyncio::EventKind::TaskCreated && !event.text.isEmpty())
            m_coroutines.insert(event.task, event.text);
    }
    QJsonArray profiles { loopProfile() };
    for (const TaskLane &lane : m_view.lanes().tasks)
        profiles.append(taskProfile(lane));

    const QJsonObject file { { u"$schema"_s, u"https://www.speedscope.app/file-format-schema.json"_s },
                             { u"name"_s, m_view.log().header.program },
                             { u"exporter"_s, u"awaitscope"_s },
                             { u"activeProfileIndex"_s, 0 },
                             { u"shared"_s, QJsonObject { { u"frames"_s, m_frames } } },
                             { u"profiles"_s, profiles } };
    return QJsonDocument(file).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray toSpeedscopeFormat(const TraceLog &log)
{
    return SpeedscopeWriter(log).write();
}

} // namespace trace
