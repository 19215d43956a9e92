// An ApplicationWindow with nothing in it, for coldstart.py to compare with. Not a test.

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQmlApplicationEngine engine;
    engine.loadData(
        "import QtQuick.Controls\nApplicationWindow { width: 1440; height: 900; visible: true }\n");
    return QGuiApplication::exec();
}
