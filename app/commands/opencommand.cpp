#include "commands/opencommand.h"

#include "commands/invocation.h"
#include "commands/target.h"
#include "window.h"

#include <QFileInfo>

int runOpenCommand(const Invocation &invocation)
{
    const QString fileName = invocation.arguments.first();
    readTrace(fileName);
    return showWindow(QFileInfo(fileName).absoluteFilePath());
}
