#include "exporter.h"

#include "commands/laneoptions.h"
#include "fileurl.h"
#include "lanepicture.h"
#include "pngbytes.h"
#include "preferences.h"
#include "theme.h"
#include "workbench.h"

#include "files/writefile.h"
#include "trace/exchange/chromewriter.h"
#include "trace/exchange/perfettoformat.h"
#include "trace/exchange/speedscopeformat.h"
#include "trace/traceformat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QQmlEngine>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TimelineWidth = 1440;
constexpr QSize SmallestWindow { 1024, 640 }; // as the command line has it
constexpr QSize LargestWindow { 7680, 4320 };
constexpr int Patience = 5000; // milliseconds until what does not end is ended

} // namespace

Exporter::Exporter(Workbench *workbench, Preferences *preferences, Theme *theme, const QString &program,
                   QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_program(program)
{
}

// Who closes the window finds no half file either: a process that is killed could leave one.
Exporter::~Exporter()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate();
    m_process->waitForFinished(Patience);
}

Exporter *Exporter::create(QQmlEngine *, QJSEngine *)
{
    return new Exporter(Workbench::instance(), Preferences::instance(), Theme::instance(),
                        QCoreApplication::applicationFilePath());
}

void Exporter::setView(TimelineView *view)
{
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged();
}

QString Exporter::suggestedName(const QString &suffix) const
{
    return QFileInfo(m_workbench->traceFileName()).completeBaseName() + suffix;
}

void Exporter::start(const QUrl &file, QQuickWindow *window, bool withAnswers)
{
    if (isRunning() || !m_workbench->run())
        return;
    m_path = localPath(file);
    m_name = m_path.isEmpty() ? m_workbench->shownName(file) : QFileInfo(m_path).fileName();
    const trace::TraceLog &log = m_workbench->run()->log();
    if (m_path.isEmpty())
        fail(tr("it is not a file on this computer"));
    else if (m_path.endsWith(".png"_L1))
        write(pngOf(window->grabWindow()));
    else if (m_path.endsWith(".svg"_L1))
        write(svg());
    else if (m_path.endsWith(".gif"_L1))
        animate(window->size());
    else if (m_path.endsWith(".pdf"_L1) || m_path.endsWith(".html"_L1))
        handOut(withAnswers);
    else if (m_path.endsWith(".pftrace"_L1))
        write(trace::toPerfettoFormat(log));
    else if (m_path.endsWith(".speedscope.json"_L1))
        write(trace::toSpeedscopeFormat(log));
    else if (m_path.endsWith(".json"_L1))
        write(trace::toChromeFormat(log));
    else
        fail(tr("its name must end in .png, .svg, .gif, .pdf, .html, .json, .speedscope.json or .pftrace"));
}

void Exporter::write(const QByteArray &bytes)
{
    QString reason;
    if (files::write(m_path, bytes, &reason))
        succeed();
    else
        fail(reason);
}

LaneWishes Exporter::wishes() const
{
    return m_view ? m_view->wishes() : LaneWishes();
}

QByteArray Exporter::svg() const
{
    const Palette &palette = m_theme->palette();
    const int height = LanePicture::wholeHeight(*m_workbench, palette, TimelineWidth, wishes());
    LanePicture picture(*m_workbench, palette, QSize(TimelineWidth, height), wishes());
    if (m_view)
        picture.setSpan(*m_view);
    return picture.svg();
}

// A lesson is drawn with its texts. Only of a lesson as render runs it, that is; otherwise its trace.
QStringList Exporter::whatToDraw()
{
    if (!m_workbench->isTrace() && m_workbench->semantics() == player::RunSettings().semantics) {
        QStringList arguments { m_workbench->lessonId() };
        for (const auto &[knob, value] : m_workbench->knobValues().asKeyValueRange())
            arguments += { u"--set"_s, knob + u'=' + value.toString() };
        return arguments;
    }
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(suggestedName(u".jsonl"_s));
    QString error;
    return trace::saveTrace(m_workbench->run()->log(), path, &error) ? QStringList { path } : QStringList();
}

void Exporter::animate(QSize size)
{
    const QSize fitting = size.expandedTo(SmallestWindow).boundedTo(LargestWindow);
    render(QStringList { u"--theme"_s, m_theme->name(), u"--size"_s,
                         u"%1x%2"_s.arg(fitting.width()).arg(fitting.height()) }
           + laneoptions::of(wishes()));
}

void Exporter::handOut(bool withAnswers)
{
    render(withAnswers ? QStringList { u"--answers"_s } : QStringList());
}

void Exporter::render(const QStringList &options)
{
    const QStringList subject = whatToDraw();
    if (subject.isEmpty()) {
        fail(tr("there is no room for the trace of the run"));
        return;
    }
    m_cancelled = false;
    m_done = m_total = 0;
    m_said.clear();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s); // it has no window
    m_process->setProcessEnvironment(environment);
    m_process->setReadChannel(QProcess::StandardError);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &Exporter::readProgress);
    connect(m_process.get(), &QProcess::finished, this, &Exporter::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        m_said = m_process->errorString().toUtf8();
        if (error == QProcess::FailedToStart)
            finish(-1, QProcess::CrashExit);
    });
    m_process->start(m_program, QStringList { u"render"_s } + subject + options
                                    + QStringList { u"--lang"_s, m_preferences->language(), u"--progress"_s,
                                                    u"-o"_s, m_path });
    emit changed();
}

void Exporter::readProgress()
{
    static const QRegularExpression pattern(u"^awaitscope: (\\d+) of (\\d+)$"_s);
    while (m_process->canReadLine()) {
        m_said = m_process->readLine().trimmed();
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(m_said));
        if (!match.hasMatch())
            continue;
        m_done = match.captured(1).toInt();
        m_total = match.captured(2).toInt();
    }
    emit changed();
}

void Exporter::cancel()
{
    if (!m_process)
        return;
    m_cancelled = true;
    m_process->terminate();
}

void Exporter::finish(int exitCode, QProcess::ExitStatus status)
{
    m_process.release()->deleteLater(); // this is called by its signal
    m_folder.reset();
    if (status == QProcess::NormalExit && exitCode == 0)
        succeed();
    else if (m_cancelled)
        m_workbench->showBanner(false, [name = m_name] {
            return tr("%1 is not written: you stopped it.").arg(name);
        });
    else
        fail(QString::fromUtf8(m_said).remove("awaitscope: "_L1));
    emit changed();
}

void Exporter::succeed()
{
    m_workbench->showBanner(false, [name = m_name] { return tr("%1 is written.").arg(name); });
}

void Exporter::fail(const QString &reason)
{
    m_workbench->showBanner(true, [name = m_name, reason] {
        return tr("%1 cannot be written: %2.").arg(name, reason);
    });
}
