#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"
#include "trace/tracelog.h"

/// The knobs of the open lesson, with the values that the current run has.
class KnobModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit KnobModel(QObject *parent = nullptr);

    /// A knob wears the hue of the task of log that has the knob's task as its label.
    void show(const QList<lessons::Knob> &knobs, const QVariantMap &values, const trace::TraceLog &log,
              const QString &language);
};
