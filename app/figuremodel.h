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

    /// Whether the values are not to be told yet: then they are empty.
    Q_PROPERTY(bool hidden READ isHidden NOTIFY hiddenChanged)

public:
    explicit FigureModel(QObject *parent = nullptr);

    /// lesson may be nullptr, then there are none.
    void show(const lessons::Lesson *lesson, const trace::TraceLog &log, const QString &language);
    bool isHidden() const { return m_hidden; }
    void setHidden(bool hidden);

signals:
    void hiddenChanged();

private:
    void refresh();

    QList<Row> m_figures; // with their values
    bool m_hidden = false;
};
