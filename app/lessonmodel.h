#pragma once

#include "lessons/progress.h"
#include "rowmodel.h"

/// The lessons of the course, in order, and how far the learner has come in each; one of them may be the
/// current one.
class LessonModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Lessons of which everything is done.
    Q_PROPERTY(int doneCount READ doneCount NOTIFY doneCountChanged)
    /// Row of the current lesson, -1 for none.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged)

public:
    /// What the rows depend on, besides the lessons.
    struct View
    {
        QString currentId;
        QString language;
        lessons::Progress progress;
        bool predictionsAreAsked = true; ///< else they do not count
    };

    explicit LessonModel(QObject *parent = nullptr);

    void show(const QList<lessons::Lesson> &lessons, const View &view);
    int doneCount() const { return m_doneCount; }
    int currentRow() const { return m_currentRow; }

signals:
    void doneCountChanged();
    void currentRowChanged();

private:
    int m_doneCount = 0;
    int m_currentRow = -1;
};
