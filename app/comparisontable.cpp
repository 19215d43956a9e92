#include "comparisontable.h"

ComparisonTable::ComparisonTable(QObject *parent)
    : RowModel({ "label", "leftText", "rightText", "isNumber" }, parent)
{
}

void ComparisonTable::setLines(const QList<Line> &lines)
{
    QList<Row> rows;
    for (const Line &line : lines)
        rows.append({ quint64(rows.size()), { line.label, line.left, line.right, line.isNumber } });
    setRows(rows);
}
