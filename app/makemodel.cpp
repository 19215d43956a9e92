#include "makemodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

MakeModel::MakeModel(QObject *parent)
    : RowModel({ "label", "state", "failed" }, parent)
{
}

void MakeModel::show(const QList<Condition> &conditions, bool hidden)
{
    QList<Row> rows;
    for (int i = 0; i < conditions.size(); ++i) {
        const Condition &condition = conditions.at(i);
        const QString state = hidden ? u"hidden"_s : condition.holds ? u"holds"_s : u"fails"_s;
        rows.append(
            { quint64(i), { condition.label, state, state == "fails"_L1 ? condition.failed : QString() } });
    }
    setRows(rows);
    m_hidden = hidden;
    m_done = !hidden && !conditions.isEmpty() && std::ranges::all_of(conditions, &Condition::holds);
    emit changed();
}
