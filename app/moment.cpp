#include "moment.h"

#include "palette.h"
#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

trace::StateExplainer Moment::explainer() const
{
    using Order = trace::StateExplainer::Order;
    return { log, snapshot, hidesOrder ? Order::Hidden : Order::Told };
}

QString Moment::labelOf(asyncio::TaskId task) const
{
    return trace::labelOf(snapshot, task);
}

QVariantMap Moment::chipOf(asyncio::TaskId task) const
{
    return { { u"label"_s, labelOf(task) }, { u"hue"_s, Palette::hueOf(task) } };
}

QVariantMap Moment::chipOfTimer(const QString &label, asyncio::TaskId task) const
{
    const bool isTasks = task != 0 && (label.isEmpty() || trace::isTimeLimit(label));
    return isTasks ? chipOf(task) : QVariantMap { { u"label"_s, label }, { u"hue"_s, Palette::NoHue } };
}
