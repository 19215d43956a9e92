#include "figuremodel.h"

#include "trace/wording.h"

#include <cmath>

namespace {

QString display(const lessons::Measure &measure, double value)
{
    if (measure.isSeconds())
        return trace::secondsWithUnit(std::llround(value * 1e9));
    return QString::number(std::llround(value));
}

} // namespace

FigureModel::FigureModel(QObject *parent)
    : RowModel({ "label", "value" }, parent)
{
}

void FigureModel::show(const lessons::Lesson *lesson, const trace::TraceLog &log, const QString &language)
{
    m_figures.clear();
    const QList<lessons::Figure> figures = lesson ? lesson->figures : QList<lessons::Figure>();
    for (int i = 0; i < figures.size(); ++i) {
        const lessons::Measure &measure = *lesson->measure(figures.at(i).measure);
        const QVariant value = measure.valueIn(log);
        if (value.isValid())
            m_figures.append(
                { quint64(i), { figures.at(i).label.value(language), display(measure, value.toDouble()) } });
    }
    refresh();
}

void FigureModel::setHidden(bool hidden)
{
    if (std::exchange(m_hidden, hidden) == hidden)
        return;
    emit hiddenChanged();
    refresh();
}

void FigureModel::refresh()
{
    QList<Row> rows = m_figures;
    for (Row &row : rows) {
        if (m_hidden)
            row.values[1] = QString();
    }
    setRows(rows);
}
