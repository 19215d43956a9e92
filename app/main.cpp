#include "commandline.h"

#include <QtPlugin>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

int main(int argc, char **argv)
{
    return CommandLine(argc, argv).run();
}
