#include "commands/opencommand.h"

#include "commands/invocation.h"
#include "commands/target.h"
#include "playground/playground.h"
#include "window.h"

#include <QFileInfo>
#include <QUrl>

int runOpenCommand(const Invocation &invocation)
{
    // As a desktop starts it, with or without a file.
    if (invocation.arguments.isEmpty())
        return showWindow({});
    const QString fileName = invocation.arguments.first();
    // A program is looked at where it is edited.
    if (!Playground::isProgram(QUrl::fromLocalFile(fileName)))
        readTrace(fileName);
    return showWindow(QFileInfo(fileName).absoluteFilePath());
}
