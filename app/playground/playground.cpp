#include "playground/playground.h"

#include "fileurl.h"
#include "preferences.h"
#include "workbench.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>

using namespace Qt::Literals::StringLiterals;

Playground::Playground(Preferences *preferences, Workbench *workbench, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_workbench(workbench)
    , m_document(preferences->draftFolder())
    , m_options(preferences)
    , m_runner(workbench)
    , m_lines(&m_document, workbench)
{
    connect(workbench, &Workbench::opened, this, &Playground::takeOpened);
    connect(preferences, &Preferences::recentFilesChanged, this, &Playground::recentProgramsChanged);
    connect(preferences, &Preferences::languageChanged, this, &Playground::outcomeChanged);
    connect(&m_runner, &ProgramRunner::changed, this, &Playground::outcomeChanged);
    connect(&m_document, &ProgramDocument::draftFailed, this, [this](const QString &reason) {
        m_workbench->showBanner(true, [reason] {
            return tr("What you type is not kept until you save it: %1.").arg(reason);
        });
    });
}

Playground::~Playground() = default;

Playground *Playground::instance()
{
    static QPointer<Playground> playground;
    if (!playground)
        playground = new Playground(Preferences::instance(), Workbench::instance(), qGuiApp);
    return playground;
}

Playground *Playground::create(QQmlEngine *, QJSEngine *)
{
    Playground *playground = instance();
    QJSEngine::setObjectOwnership(playground, QJSEngine::CppOwnership);
    return playground;
}

bool Playground::isProgram(const QUrl &url)
{
    const QString suffix = QFileInfo(localPath(url)).suffix().toLower();
    return suffix == "py"_L1 || suffix == "pyw"_L1;
}

// Coming and going -----------------------------------------------------------------------------------

void Playground::enter()
{
    if (!m_active || !m_runner.isShown())
        m_runner.show(m_document.name(), m_document.text());
}

void Playground::leave()
{
    if (m_active)
        m_workbench->closeTrace();
}

void Playground::takeOpened()
{
    const bool shown = m_runner.isShown();
    m_lines.setRunSource(shown && (m_runner.isRunning() || m_runner.hasEnded())
                             ? std::optional(m_runner.source())
                             : std::nullopt);
    setActive(shown);
}

void Playground::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    emit activeChanged();
}

// Running --------------------------------------------------------------------------------------------

void Playground::run()
{
    for (const auto fault : { &ProgramOptions::environmentFault, &ProgramOptions::folderFault }) {
        if (!(m_options.*fault)().isEmpty()) {
            m_workbench->showBanner(true, [this, fault] { return (m_options.*fault)(); });
            return;
        }
    }
    m_workbench->dismissBanner();
    m_outcomeSeen = false; // before it starts: without a Python it may end within that call
    m_runner.start(m_options.settings(m_document.name(), m_document.path(), m_document.text()),
                   m_options.interpreter());
}

QString Playground::outcome() const
{
    return m_outcomeSeen ? QString() : m_runner.outcomeText();
}

void Playground::dismissOutcome()
{
    m_outcomeSeen = true;
    emit outcomeChanged();
}

// The document ---------------------------------------------------------------------------------------

QStringList Playground::recentPrograms() const
{
    QStringList programs;
    for (const QString &file : m_preferences->recentFiles()) {
        if (isProgram(QUrl::fromLocalFile(file)))
            programs.append(file);
    }
    return programs;
}

void Playground::unlessEdited(Action action)
{
    m_action = std::move(action);
    if (m_document.isEdited())
        setQuestion(SaveFirst);
    else
        goOn();
}

void Playground::goOn()
{
    setQuestion(NoQuestion);
    if (const Action action = std::exchange(m_action, nullptr))
        action();
}

void Playground::setQuestion(Question question)
{
    if (m_question == question)
        return;
    m_question = question;
    emit questionChanged();
}

// The run of the program that was there before is not that of this one.
void Playground::showProgram()
{
    m_runner.clear();
    m_workbench->dismissBanner();
    m_runner.show(m_document.name(), m_document.text());
}

void Playground::startNew()
{
    unlessEdited([this] {
        m_document.startNew();
        showProgram();
    });
}

void Playground::editCopy()
{
    unlessEdited(
        [this, name = QFileInfo(m_workbench->fileName()).fileName(), source = m_workbench->pythonSource()] {
            m_document.replace(name, source);
            showProgram();
        });
}

void Playground::openFile(const QUrl &url)
{
    if (!isProgram(url) || localPath(url).isEmpty())
        m_workbench->beginOpening(url);
    else
        unlessEdited([this, path = localPath(url)] { openProgram(path); });
}

void Playground::openProgram(const QString &path)
{
    QString error;
    if (!m_document.open(path, &error)) {
        m_workbench->showBanner(true, [error] { return error; });
        return;
    }
    m_preferences->addRecentFile(m_document.path());
    showProgram();
}

bool Playground::save()
{
    if (!m_document.hasFile()) {
        emit fileWanted();
        return false;
    }
    if (m_document.isOvertaken()) {
        setQuestion(Overwrite);
        return false;
    }
    return write(m_document.path());
}

void Playground::saveAs(const QUrl &url)
{
    if (write(localPath(url)) && m_question != NoQuestion)
        goOn();
}

bool Playground::write(const QString &path)
{
    QString error;
    if (!m_document.save(path, &error)) {
        m_workbench->showBanner(true, [error] { return error; });
        return false;
    }
    m_preferences->addRecentFile(m_document.path());
    return true;
}

bool Playground::mayClose()
{
    if (!m_document.isEdited())
        return true;
    m_action = [this] {
        m_document.revert(); // so that it is not there again at the next start
        emit closeAllowed();
    };
    setQuestion(SaveFirst);
    return false;
}

bool Playground::answerSave()
{
    if (m_question == NoQuestion)
        return true;
    if (m_question == SaveFirst && m_document.isOvertaken()) {
        setQuestion(Overwrite);
        return false;
    }
    if (!m_document.hasFile()) {
        emit fileWanted();
        return false;
    }
    if (write(m_document.path()))
        goOn();
    else
        answerCancel();
    return true;
}

void Playground::answerDiscard()
{
    goOn();
}

void Playground::answerCancel()
{
    m_action = nullptr;
    setQuestion(NoQuestion);
}
