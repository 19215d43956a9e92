#include "preferences.h"
#include "support/logbuilder.h"
#include "trace/traceformat.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

using namespace Qt::Literals::StringLiterals;

/// Keeps the user's settings out of the tests, and gives them files to open.
class Setup : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QUrl damagedFile READ damagedFile CONSTANT)
    Q_PROPERTY(QUrl savedFile READ savedFile CONSTANT)
    /// How many times faster than a person the one of the demo speaks, and a folder for pictures of it, or
    /// empty.
    Q_PROPERTY(double demoPace READ demoPace CONSTANT)
    Q_PROPERTY(QString demoFolder READ demoFolder CONSTANT)

public:
    QUrl damagedFile() const { return QUrl::fromLocalFile(m_folder.filePath(u"damaged.jsonl"_s)); }
    QUrl savedFile() const { return QUrl::fromLocalFile(m_folder.filePath(u"saved.jsonl"_s)); }

    double demoPace() const
    {
        const double pace = qEnvironmentVariable("AWAITSCOPE_DEMO_PACE").toDouble();
        return pace > 0 ? pace : 60;
    }
    QString demoFolder() const { return qEnvironmentVariable("AWAITSCOPE_DEMO_PICTURES"); }

    /// Writes a file that is there as long as the tests run.
    Q_INVOKABLE QUrl write(const QString &name, const QString &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return QUrl::fromLocalFile(path);
    }
    /// Writes a trace that is too large to be read while the window waits.
    Q_INVOKABLE QUrl writeLarge(const QString &name)
    {
        return write(name, QString::fromUtf8(trace::toJsonLines(logs::large())));
    }
    Q_INVOKABLE QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    Q_INVOKABLE bool exists(const QString &name) const { return QFile::exists(m_folder.filePath(name)); }

    /// Drags a file from a file manager into the middle of the window and lets it go.
    Q_INVOKABLE void drop(QQuickWindow *window, const QUrl &file)
    {
        QMimeData data;
        data.setUrls({ file });
        const QPoint middle(window->width() / 2, window->height() / 2);
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
    }

public slots:
    void applicationAvailable()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path()));
        for (const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat })
            QSettings::setPath(format, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"Awaitscope"_s);
        QCoreApplication::setApplicationName(u"Awaitscope tests"_s);
        QQuickStyle::setStyle(u"Basic"_s);
        Preferences::instance()->setLanguage(u"en"_s);
        Preferences::instance()->setThemeMode(u"light"_s);
        QFile damaged(damagedFile().toLocalFile());
        if (damaged.open(QIODevice::WriteOnly))
            damaged.write("{\"format\": \"awaitscope-trace\"\nnot a trace\n");
    }

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        qmlRegisterSingletonInstance("AwaitscopeTests", 1, 0, "Files", this);
    }

private:
    QTemporaryDir m_folder;
};

QUICK_TEST_MAIN_WITH_SETUP(tst_window, Setup)

#include "tst_window.moc"
