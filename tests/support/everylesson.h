#pragma once

#include "lessons/catalogue.h"

#include <QTest>

/// The data of a test that runs for each of the lessons: one column, of their ids.
inline void addEveryLesson()
{
    QTest::addColumn<QString>("lesson");
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons())
        QTest::newRow(qPrintable(lesson.id)) << lesson.id;
}
