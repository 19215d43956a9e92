#pragma once

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

/// Keeps the settings and the progress of a test in a folder of its own, empty at first. Make it before
/// whatever reads settings.
class FreshSettings
{
public:
    FreshSettings()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(dataFolder()));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings::setPath(QSettings::IniFormat, QSettings::SystemScope, m_folder.path());
    }

    QString folder() const { return m_folder.path(); }
    void clear() const
    {
        QSettings().clear();
        QDir(dataFolder()).removeRecursively();
    }

private:
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
};
