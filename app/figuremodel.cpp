#include "figuremodel.h"

#include "trace/wording.h"

#include <cmath>

namespace {

QString display(const lessons::Figure &figure, double value)
{
    if (figure.kind == lessons::Figure::Kind::Duration)
        return trace::secondsWithUnit(std::llround(value * 1e9));
    return QString::number(std::llround(value));
}

} // namespace

FigureModel::FigureModel(QObject *parent)
    : RowModel({ "label", "value" }, parent)
{
}

void FigureModel::show(const QList<lessons::Figure> &figures, const trace::TraceLog &log,
                       const QString &language)
{
    QList<Row> rows;
    for (int i = 0; i < figures.size(); ++i) {
        const lessons::Figure &figure = figures.at(i);
        if (const std::optional<double> value = figure.valueIn(log))
            rows.append({ quint64(i), { figure.label.value(language), display(figure, *value) } });
    }
    setRows(rows);
}
