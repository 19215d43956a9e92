#include "partaccessible.h"

#include "timelineaccessible.h"
#include "timelineitem.h"

#include <QQuickWindow>

PartAccessible::PartAccessible(TimelineAccessible *timeline, const Hit &part)
    : m_timeline(timeline)
    , m_part(part)
{
}

bool PartAccessible::isValid() const
{
    return m_timeline->has(m_part);
}

QWindow *PartAccessible::window() const
{
    return m_timeline->item()->window();
}

QString PartAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return name();
    case QAccessible::Description:
        return note();
    default:
        return {};
    }
}
