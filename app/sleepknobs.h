#pragma once

#include "lessons/program.h"
#include "trace/lanes.h"

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

/// The knobs of the open lesson that say how many seconds a sleep lasts, for whoever drags its end on the
/// timeline.
class SleepKnobs : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    using QObject::QObject;

    /// lesson must live until the next call; nullptr for a trace, in which nothing can be dragged.
    void show(const lessons::Lesson *lesson, const sources::Program &program, const QVariantMap &values,
              const QString &language);

    /// The knob that moves the end of a slice of a run with these values; nullptr for none, as where
    /// something else ended the sleep before its time.
    const lessons::Knob *knobOf(const trace::TraceLog &log, const trace::TaskLane &lane,
                                const trace::Slice &slice) const;
    double valueOf(const lessons::Knob &knob) const { return m_values.value(knob.name).toDouble(); }
    /// "users 2.5 s"
    QString text(const lessons::Knob &knob) const;

    /// With goesOn the value belongs to the change made last, and is undone together with it.
    void change(const lessons::Knob &knob, double value, bool goesOn);
    /// Takes the change made last back.
    void cancel() { emit cancelled(); }

signals:
    void changed(const QString &knob, double value, bool goesOn);
    void cancelled();

private:
    const lessons::Lesson *m_lesson = nullptr;
    sources::Program m_program;
    QVariantMap m_values;
    QString m_language;
};
