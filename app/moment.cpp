#include "moment.h"

#include "palette.h"
#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

QString Moment::labelOf(asyncio::TaskId task) const
{
    return trace::labelOf(snapshot, task);
}

QVariantMap Moment::chipOf(asyncio::TaskId task) const
{
    return { { u"label"_s, labelOf(task) }, { u"hue"_s, Palette::hueOf(task) } };
}
