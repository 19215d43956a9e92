#pragma once

#include "playground/editorlines.h"
#include "playground/programdocument.h"
#include "playground/programoptions.h"
#include "playground/programrunner.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

class Preferences;
class QJSEngine;
class QQmlEngine;
class Workbench;

/// Where a person's own program is written and run.
///
/// While it is active the workbench shows the program's run; whatever else is opened there ends that, but not
/// the run. What would lose changes asks first (question), and is done with the answer. Nothing runs a
/// program but run().
class Playground : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    Q_PROPERTY(ProgramDocument *document READ document CONSTANT)
    Q_PROPERTY(ProgramOptions *options READ options CONSTANT)
    Q_PROPERTY(ProgramRunner *runner READ runner CONSTANT)
    Q_PROPERTY(EditorLines *lines READ lines CONSTANT)
    /// How the last run ended, until it is dismissed or there is another one.
    Q_PROPERTY(QString outcome READ outcome NOTIFY outcomeChanged)
    /// Files of programs opened or saved, latest first.
    Q_PROPERTY(QStringList recentPrograms READ recentPrograms NOTIFY recentProgramsChanged)
    /// What must be answered before what was asked for is done.
    Q_PROPERTY(Question question READ question NOTIFY questionChanged)

public:
    enum Question {
        NoQuestion,
        SaveFirst, ///< the changes would be lost
        Overwrite, ///< another program has written the file since
    };
    Q_ENUM(Question)

    Playground(Preferences *preferences, Workbench *workbench, QObject *parent = nullptr);
    ~Playground() override;

    /// The one that QML sees.
    static Playground *instance();
    static Playground *create(QQmlEngine *engine, QJSEngine *);

    bool isActive() const { return m_active; }
    ProgramDocument *document() { return &m_document; }
    ProgramOptions *options() { return &m_options; }
    ProgramRunner *runner() { return &m_runner; }
    EditorLines *lines() { return &m_lines; }
    QString outcome() const;
    QStringList recentPrograms() const;
    Question question() const { return m_question; }

    /// Shows it, with the last run of its program.
    Q_INVOKABLE void enter();
    /// Back to the lesson. The program goes on.
    Q_INVOKABLE void leave();

    /// Runs the program as it stands in the editor. What is wrong with the options is said instead.
    Q_INVOKABLE void run();
    Q_INVOKABLE void dismissOutcome();

    Q_INVOKABLE void startNew();
    /// A Python program, or whatever else the workbench opens.
    Q_INVOKABLE void openFile(const QUrl &url);
    /// Puts the Python that the workbench shows into the editor.
    Q_INVOKABLE void editCopy();
    /// To the program's file; false: it has none, or a question is open.
    Q_INVOKABLE bool save();
    Q_INVOKABLE void saveAs(const QUrl &url);
    /// Whether the window may be closed now. If not, there is a question, and closeAllowed() may follow.
    Q_INVOKABLE bool mayClose();

    // Answers to the question.
    /// Saves what there is (SaveFirst), or over what is there (Overwrite). False: there is no file to save to
    /// yet; the question stays open.
    Q_INVOKABLE bool answerSave();
    /// Goes on without what was changed.
    Q_INVOKABLE void answerDiscard();
    Q_INVOKABLE void answerCancel();

    /// Whether a file is a Python program, by its name.
    Q_INVOKABLE static bool isProgram(const QUrl &url);

signals:
    void activeChanged();
    void outcomeChanged();
    void questionChanged();
    void recentProgramsChanged();
    void closeAllowed();
    /// The save dialog is wanted: the program has no file.
    void fileWanted();

private:
    using Action = std::function<void()>;

    void takeOpened();
    void setActive(bool active);
    void setQuestion(Question question);
    /// Does it at once, or once it is known what becomes of the changes.
    void unlessEdited(Action action);
    void goOn();
    bool write(const QString &path);
    void openProgram(const QString &path);
    void showProgram();

    Preferences *m_preferences;
    Workbench *m_workbench;
    ProgramDocument m_document;
    ProgramOptions m_options;
    ProgramRunner m_runner;
    EditorLines m_lines;
    Action m_action; // waits for the answer
    Question m_question = NoQuestion;
    bool m_active = false;
    bool m_outcomeSeen = true;
};
