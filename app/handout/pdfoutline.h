#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What a reader of a PDF shows beside its pages, to go there: Qt 6.4 cannot write one.
namespace PdfOutline {

struct Entry
{
    QString title;
    int page = 0;   ///< from 0
    double top = 0; ///< points from the top of the page
};

/// A file of QPdfWriter with an outline of these entries and the language ("en") of its text, appended as the
/// format allows. Where the file is not built as expected, it is returned as it is. pageHeight is in points.
QByteArray addedTo(const QByteArray &pdf, const QList<Entry> &entries, const QString &language,
                   double pageHeight);

} // namespace PdfOutline
