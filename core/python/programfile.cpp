#include "python/programfile.h"

#include "files/readfile.h"

#include <QtGlobal>

namespace python {

std::optional<QByteArray> readProgram(const QString &path, QString *error)
{
    static constexpr files::Reading Program {
        "python",
        LargestProgram,
        QT_TRANSLATE_NOOP("python", "%1 is a folder, not a program."),
        QT_TRANSLATE_NOOP("python", "%1 is no file that could hold a program."),
        QT_TRANSLATE_NOOP("python", "%1 is larger than 4 MiB, too large for a program."),
        QT_TRANSLATE_NOOP("python", "%1 cannot be read: %2."),
    };
    return files::read(path, Program, error);
}

} // namespace python
