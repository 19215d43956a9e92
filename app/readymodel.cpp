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

// {label, hue}; a callback wears no task's hue.
QVariantMap chipOf(const trace::HandleView &handle, const Moment &moment)
{
    switch (handle.kind) {
    case asyncio::HandleKind::Callback:
        return { { u"label"_s, handle.label }, { u"hue"_s, Palette::NoHue } };
    case asyncio::HandleKind::Timer:
        return moment.chipOfTimer(handle.label, handle.task);
    default:
        return moment.chipOf(handle.task);
    }
}

} // namespace

ReadyModel::ReadyModel(QObject *parent)
    : RowModel({ "label", "hue", "kind" }, parent)
{
}

void ReadyModel::show(const Moment &moment)
{
    QList<Row> rows;
    for (const trace::HandleView &handle : moment.snapshot.ready) {
        const QVariantMap chip = chipOf(handle, moment);
        rows.append({ handle.id, { chip.value(u"label"_s), chip.value(u"hue"_s), kindName(handle.kind) } });
    }
    setRows(rows);

    const trace::HandleView &running = moment.snapshot.running;
    QVariantMap holder = chipOf(running, moment);
    holder.insert(u"present"_s, running.id != 0);
    holder.insert(u"kind"_s, kindName(running.kind));
    if (holder == m_holder)
        return;
    m_holder = std::move(holder);
    emit holderChanged();
}
