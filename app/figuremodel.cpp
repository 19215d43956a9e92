#include "figuremodel.h"

#include "trace/wording.h"

#include <algorithm>
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
    : RowModel({ "label", "value", "hidden" }, parent)
{
}

void FigureModel::show(const lessons::Lesson *lesson, const trace::TraceLog &log, const QString &language)
{
    m_figures.clear();
    const QList<lessons::Figure> figures = lesson ? lesson->figures : QList<lessons::Figure>();
    for (int i = 0; i < figures.size(); ++i) {
        const lessons::Measure &measure = *lesson->measure(figures.at(i).measure);
        const QVariant value = measure.valueIn(log);
        if (!value.isValid())
            continue;
        const Row row { quint64(i),
                        { figures.at(i).label.value(language), display(measure, value.toDouble()), false } };
        m_figures.append({ measure.id, measure.settledIn(log), row });
    }
    refresh();
}

void FigureModel::setKnown(const Known &known)
{
    if (m_known == known)
        return;
    m_known = known;
    refresh();
}

bool FigureModel::isKnown(const Figure &figure) const
{
    const bool isSeen = figure.settled >= 0 && figure.settled < m_known.events;
    return m_known.all || isSeen || m_known.told.contains(figure.measure);
}

bool FigureModel::isHidden() const
{
    return !m_figures.isEmpty()
        && std::ranges::none_of(m_figures, [this](const Figure &figure) { return isKnown(figure); });
}

void FigureModel::refresh()
{
    QList<Row> rows;
    for (const Figure &figure : std::as_const(m_figures)) {
        rows.append(figure.row);
        if (!isKnown(figure)) {
            rows.last().values[1] = QString();
            rows.last().values[2] = true;
        }
    }
    setRows(rows);
    emit hiddenChanged();
}
