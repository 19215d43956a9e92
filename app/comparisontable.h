#pragma once

#include "rowmodel.h"

/// Facts about two runs, one below the other: what it is, and its value on either side.
class ComparisonTable : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The comparison owns it.")

public:
    struct Line
    {
        QString label;
        QString left;
        QString right;
        bool isNumber = false; ///< shown in the face of numbers
    };

    explicit ComparisonTable(QObject *parent = nullptr);

    void setLines(const QList<Line> &lines);
};
