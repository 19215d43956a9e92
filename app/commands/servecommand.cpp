#include "commands/servecommand.h"

#include "applicationarguments.h"
#include "commands/commanderror.h"
#include "commands/output.h"

#include "network/loopbackserver.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

int runServeCommand(const Invocation &)
{
    ApplicationArguments &arguments = ApplicationArguments::instance();
    const QCoreApplication application(arguments.count, arguments.values);
    const network::LoopbackServer server;
    if (server.port() == 0)
        throw CommandError(u"no port is free on the loopback interface"_s);
    Output().write("http://127.0.0.1:" + QByteArray::number(server.port()) + '\n');
    return QCoreApplication::exec();
}
