#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"
#include "trace/tracelog.h"

#include <QSet>

/// The numbers that the open lesson computes from its run. One that the run does not have is left out.
///
/// While a part of the run may not be seen, a value is told once it stands in the part that may, or once a
/// question about it was answered; until then it is empty, and its row is hidden.
class FigureModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

    /// Whether no value may be told yet.
    Q_PROPERTY(bool hidden READ isHidden NOTIFY hiddenChanged)

public:
    struct Known
    {
        bool all = true;
        qsizetype events = 0; ///< so many may be seen, unless all may
        QSet<QString> told;   ///< measures

        bool operator==(const Known &other) const = default;
    };

    explicit FigureModel(QObject *parent = nullptr);

    /// lesson may be nullptr, then there are none.
    void show(const lessons::Lesson *lesson, const trace::TraceLog &log, const QString &language);
    bool isHidden() const;
    /// Which part of the run may be seen, and of which measures questions have told the value.
    void setKnown(const Known &known);

signals:
    void hiddenChanged();

private:
    struct Figure
    {
        QString measure;
        qsizetype settled = -1; // index of the event
        Row row;                // with its value
    };

    bool isKnown(const Figure &figure) const;
    void refresh();

    QList<Figure> m_figures;
    Known m_known;
};
