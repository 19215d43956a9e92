#pragma once

#include "timelinescene.h"

#include <QAccessible>

class TimelineAccessible;

/// A part of the timeline for assistive technology, which is no object of its own: what is under a hit.
///
/// The timeline is not owned and must outlive it.
class PartAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    using Hit = TimelineScene::Hit;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    PartAccessible(TimelineAccessible *timeline, const Hit &part);

    TimelineAccessible *timeline() const { return m_timeline; }
    const Hit &part() const { return m_part; }
    /// Its name, and what more there is to say. Of a valid part only.
    virtual QString name() const = 0;
    virtual QString note() const = 0;

private:
    TimelineAccessible *m_timeline;
    Hit m_part;
};
