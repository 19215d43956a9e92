#pragma once

#include <QString>
#include <QTemporaryDir>

namespace python {

/// The recorder, which is a part of this program, as files that Python can import: in a folder that only this
/// user can open, made when it is first asked for and removed at the end of the program.
class RecorderFolder
{
public:
    /// The folder that holds the package awaitscope_recorder; empty where it cannot be written.
    static QString path();

private:
    RecorderFolder();

    QTemporaryDir m_folder;
    bool m_complete = false;
};

} // namespace python
