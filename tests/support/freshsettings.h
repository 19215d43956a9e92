#pragma once

#include <QSettings>
#include <QTemporaryDir>

/// Keeps the settings of a test in a folder of its own, empty at first. Make it before whatever reads
/// settings.
class FreshSettings
{
public:
    FreshSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings::setPath(QSettings::IniFormat, QSettings::SystemScope, m_folder.path());
    }

    QString folder() const { return m_folder.path(); }
    static void clear() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};
