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

} // namespace

// A callback wears no task's hue.
QVariantMap ReadyModel::chipOf(const trace::HandleView &handle, const Moment &moment)
{
    QVariantMap chip { { u"label"_s, handle.label }, { u"hue"_s, Palette::NoHue } };
    if (handle.kind == asyncio::HandleKind::Timer)
        chip = moment.chipOfTimer(handle.label, handle.task);
    else if (handle.kind != asyncio::HandleKind::Callback)
        chip = moment.chipOf(handle.task);
    chip.insert(u"kind"_s, kindName(handle.kind));
    return chip;
}

ReadyModel::ReadyModel(QObject *parent)
    : RowModel({ "label", "hue", "kind", "why" }, parent)
{
}

void ReadyModel::show(const Moment &moment)
{
    const trace::StateExplainer explainer = moment.explainer();
    QList<Row> rows;
    for (const trace::HandleView &handle : moment.snapshot.ready) {
        const QVariantMap chip = chipOf(handle, moment);
        const qsizetype place = rows.size();
        rows.append({ handle.id,
                      { chip.value(u"label"_s), chip.value(u"hue"_s), chip.value(u"kind"_s),
                        place < Moment::MostTold ? explainer.handle(place).plain() : QString() } });
    }
    setRows(rows);

    const trace::HandleView &running = moment.snapshot.running;
    QVariantMap holder = chipOf(running, moment);
    holder.insert(u"present"_s, running.id != 0);
    holder.insert(u"why"_s, explainer.running().plain());
    if (holder == m_holder)
        return;
    m_holder = std::move(holder);
    emit holderChanged();
}
