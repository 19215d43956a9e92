#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"
#include "trace/tracelog.h"

/// The numbers that the open lesson computes from its run. One that the run does not have is left out.
class FigureModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit FigureModel(QObject *parent = nullptr);

    /// lesson may be nullptr, then there are none.
    void show(const lessons::Lesson *lesson, const trace::TraceLog &log, const QString &language);
};
