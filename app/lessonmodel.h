#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"

/// The lessons of the course, in order; one of them may be the current one.
class LessonModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit LessonModel(QObject *parent = nullptr);

    void show(const QList<lessons::Lesson> &lessons, const QString &currentId, const QString &language);
};
