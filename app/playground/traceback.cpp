#include "playground/traceback.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

Traceback Traceback::of(const QString &errors, const QString &fileName)
{
    static const QRegularExpression place(uR"re(^ *(?:\| )?  File "([^"\n]*)", line (\d+))re"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression last(
        uR"re(^Traceback \(most recent call last\):\n(?:[ ].*\n)*([A-Za-z_].*)$)re"_s,
        QRegularExpression::MultilineOption);
    Traceback traceback;
    for (const QRegularExpressionMatch &match : place.globalMatch(errors)) {
        if (QFileInfo(match.captured(1)).fileName() == QFileInfo(fileName).fileName())
            traceback.line = match.captured(2).toInt();
    }
    for (const QRegularExpressionMatch &match : last.globalMatch(errors))
        traceback.exception = match.captured(1).trimmed();
    return traceback;
}

bool Traceback::isEndOfInput() const
{
    return exception == "EOFError: EOF when reading a line"_L1;
}
