#include "readymodel.h"

#include "palette.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindName(asyncio::HandleKind kind)
{
    switch (kind) {
    case asyncio::HandleKind::Timer:
        return u"timer"_s;
    case asyncio::HandleKind::Callback:
        return u"callback"_s;
    case asyncio::HandleKind::Step:
    case asyncio::HandleKind::None:
        break;
    }
    return u"step"_s;
}

QString labelOf(const trace::HandleView &handle, const Moment &moment)
{
    return handle.kind == asyncio::HandleKind::Callback ? handle.label : moment.labelOf(handle.task);
}

// A callback is the loop's own and wears no task's hue.
int hueOf(const trace::HandleView &handle)
{
    return handle.kind == asyncio::HandleKind::Callback ? Palette::NoHue : Palette::hueOf(handle.task);
}

} // namespace

ReadyModel::ReadyModel(QObject *parent)
    : RowModel({ "label", "hue", "kind" }, parent)
{
}

void ReadyModel::show(const Moment &moment)
{
    QList<Row> rows;
    for (const trace::HandleView &handle : moment.snapshot.ready)
        rows.append({ handle.id, { labelOf(handle, moment), hueOf(handle), kindName(handle.kind) } });
    setRows(rows);

    const trace::HandleView &running = moment.snapshot.running;
    QVariantMap holder { { u"present"_s, running.id != 0 },
                         { u"label"_s, labelOf(running, moment) },
                         { u"hue"_s, hueOf(running) },
                         { u"kind"_s, kindName(running.kind) } };
    if (holder == m_holder)
        return;
    m_holder = std::move(holder);
    emit holderChanged();
}
