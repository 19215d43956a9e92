#include "commandline.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

int main(int argc, char **argv)
{
    return CommandLine(argc, argv).run();
}
