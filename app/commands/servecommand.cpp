#include "commands/servecommand.h"

#include "commands/commanderror.h"
#include "commands/output.h"

#include "network/loopbackserver.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

int runServeCommand(const Invocation &)
{
    int argumentCount = 1;
    char name[] = "awaitscope";
    char *arguments[] = { name, nullptr };
    const QCoreApplication application(argumentCount, arguments);
    const network::LoopbackServer server;
    if (server.port() == 0)
        throw CommandError(u"no port is free on the loopback interface"_s);
    Output().write("http://127.0.0.1:" + QByteArray::number(server.port()) + '\n');
    return QCoreApplication::exec();
}
