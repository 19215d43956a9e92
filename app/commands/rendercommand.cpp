#include "commands/rendercommand.h"

#include "commands/commanderror.h"
#include "commands/exitcode.h"
#include "commands/interrupt.h"
#include "commands/invocation.h"
#include "commands/laneoptions.h"
#include "commands/output.h"
#include "commands/progress.h"
#include "commands/target.h"
#include "commands/words.h"
#include "comparison.h"
#include "gifwriter.h"
#include "handout/handoutbuilder.h"
#include "handout/handouthtml.h"
#include "handout/handoutpdf.h"
#include "pngbytes.h"
#include "renderer.h"
#include "workbench.h"

#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize DefaultSize { 1440, 900 };
constexpr QSize SmallestWindow { 1024, 640 };
constexpr QSize SmallestTimeline { 320, 160 };
constexpr QSize LargestPicture { 7680, 4320 };

// Of the animation, in milliseconds.
constexpr int ShortestFrame = 400;
constexpr int LongestFrame = 1500;
constexpr int LastFrame = 3000;

bool isHandoutSuffix(const QString &suffix)
{
    return suffix == "pdf"_L1 || suffix == "html"_L1;
}

/// What the options say, checked as far as it can be without the run.
struct Request
{
    Renderer::Look look;
    bool compares = false;
    bool answers = false; ///< of a hand-out
    QString suffix;
    QString fileName;

    bool isHandout() const { return isHandoutSuffix(suffix); }
};

QSize sizeOf(const Invocation &invocation, bool timeline)
{
    if (!invocation.has(u"size"_s))
        return timeline ? QSize(DefaultSize.width(), 0) : DefaultSize;
    const QString text = invocation.value(u"size"_s);
    const QSize smallest = timeline ? SmallestTimeline : SmallestWindow;
    static const QRegularExpression pattern(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = match.hasMatch() && size.expandedTo(smallest) == size
                   && size.boundedTo(LargestPicture) == size;
    if (!fits)
        throw CommandError(u"--size can be from %1x%2 to %3x%4, not \"%5\""_s.arg(smallest.width())
                               .arg(smallest.height())
                               .arg(LargestPicture.width())
                               .arg(LargestPicture.height())
                               .arg(text));
    return size;
}

QString suffixOf(const QString &fileName)
{
    if (fileName.isEmpty())
        throw CommandError(u"render needs -o FILE, a .png, .svg, .gif, .pdf or .html"_s);
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == "png"_L1 || suffix == "svg"_L1 || suffix == "gif"_L1 || isHandoutSuffix(suffix))
        return suffix;
    throw CommandError(u"cannot draw \"%1\": render writes .png, .svg, .gif, .pdf and .html"_s.arg(fileName));
}

QString viewOf(const Invocation &invocation)
{
    const QStringList views { u"main"_s, u"timeline"_s, u"compare"_s, u"presenter"_s };
    const QString view = invocation.value(u"view"_s, u"main"_s);
    if (!views.contains(view))
        throw CommandError(
            u"there is no view \"%1\" in this version; there are %2"_s.arg(view, enumerate(views, u"and"_s)));
    return view;
}

void checkComparison(const Invocation &invocation, bool compares)
{
    if (invocation.has(u"against"_s) && !compares)
        throw CommandError(u"--against is for --view compare"_s);
    if (invocation.has(u"beat"_s) && compares)
        throw CommandError(u"two runs have no beats in common; give --at or --step instead of --beat"_s);
}

void checkMoment(const Invocation &invocation, const QString &suffix)
{
    QStringList given;
    for (const QString &option : { u"at"_s, u"step"_s, u"beat"_s }) {
        if (invocation.has(option))
            given.append(u"--"_s + option);
    }
    if (given.size() > 1)
        throw CommandError(u"%1 exclude each other; give one"_s.arg(enumerate(given, u"and"_s)));
    if (!given.isEmpty() && suffix == "gif"_L1)
        throw CommandError(u"a .gif shows the whole run; %1 is for one picture"_s.arg(given.first()));
}

// A hand-out has a look of its own.
void checkHandout(const Invocation &invocation, bool isHandout)
{
    if (!isHandout && invocation.has(u"answers"_s))
        throw CommandError(u"--answers is for hand-outs, a .pdf or .html"_s);
    for (const QString &option : { u"view"_s, u"theme"_s, u"size"_s, u"against"_s }) {
        if (isHandout && invocation.has(option))
            throw CommandError(u"--%1 is for pictures; a hand-out is black on white, in A4"_s.arg(option));
    }
}

// Elsewhere there are no lanes, or those that a presentation or a comparison chooses.
void checkLanes(const Invocation &invocation, const Request &request)
{
    for (const QString &option : { u"filter"_s, u"grouped"_s, u"pin"_s, u"fold"_s }) {
        if (invocation.has(option) && (request.isHandout() || request.look.presents || request.compares))
            throw CommandError(u"--%1 is for --view main or timeline"_s.arg(option));
    }
}

Request requestOf(const Invocation &invocation)
{
    Request request;
    request.fileName = invocation.value(u"output"_s);
    request.suffix = suffixOf(request.fileName);
    checkHandout(invocation, request.isHandout());
    request.answers = invocation.has(u"answers"_s);
    const QString view = viewOf(invocation);
    request.look.timeline = view == "timeline"_L1;
    request.look.presents = view == "presenter"_L1;
    request.compares = view == "compare"_L1;
    checkComparison(invocation, request.compares);
    checkLanes(invocation, request);
    request.look.lanes = laneoptions::wishesOf(invocation);
    if (request.suffix == "svg"_L1 && !request.look.timeline)
        throw CommandError(
            u"only the timeline can be written as .svg; add --view timeline, or write a .png"_s);
    checkMoment(invocation, request.suffix);
    request.look.theme = invocation.choice(u"theme"_s, Palette::names(), u"light"_s);
    request.look.language = invocation.choice(u"lang"_s, { u"en"_s, u"ja"_s }, u"en"_s);
    request.look.size = sizeOf(invocation, request.look.timeline);
    request.look.asks = request.isHandout() && !request.answers;
    return request;
}

int number(const Invocation &invocation, const QString &option, int most)
{
    const QString text = invocation.value(option);
    bool ok = false;
    const int value = text.toInt(&ok);
    if (ok && value >= 1 && value <= most)
        return value;
    throw CommandError(most == 0 ? u"--%1: there is none in this run"_s.arg(option)
                                 : u"--%1 can be from 1 to %2, not \"%3\""_s.arg(option).arg(most).arg(text));
}

void seekEnd(player::Player &player)
{
    player.last();
    player.seekPosition(player.axis().length()); // behind the last stop: nothing is still to come
}

void seekTime(const Invocation &invocation, player::Player &player)
{
    const QString text = invocation.value(u"at"_s);
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    const trace::TraceLog &log = player.run()->log();
    const qint64 time = ok && std::isfinite(seconds) ? std::llround(seconds * 1e9) : -1;
    if (time < 0 || time > log.duration())
        throw CommandError(u"--at can be from 0 to %1 seconds, not \"%2\""_s.arg(
            QString::number(double(log.duration()) * 1e-9), text));
    qsizetype event = 0;
    while (event + 1 < log.programEnd() && log.timeAt(event + 1) <= time)
        ++event;
    if (event + 1 == log.programEnd())
        seekEnd(player);
    else if (log.timeAt(event) < time)
        player.seekPosition(player.axis().positionOfTime(time)); // inside a wait
    else
        player.seekEvent(event);
}

void seekBeat(const Invocation &invocation, Workbench &workbench)
{
    const int last = number(invocation, u"beat"_s, workbench.beatCount());
    for (int beat = 1; beat <= last; ++beat)
        workbench.goToBeat(beat); // one that does not happen is shown where the one before it was
}

void seek(const Invocation &invocation, Workbench &workbench, player::Player &player)
{
    if (invocation.has(u"at"_s))
        seekTime(invocation, player);
    else if (invocation.has(u"step"_s))
        player.seek(number(invocation, u"step"_s, player.stepCount()));
    else if (invocation.has(u"beat"_s))
        seekBeat(invocation, workbench);
    else
        seekEnd(player);
}

QByteArray png(const QImage &image)
{
    const QByteArray bytes = pngOf(image);
    if (bytes.isEmpty())
        throw CommandError(u"the picture cannot be encoded"_s);
    return bytes;
}

/// How long a stop is shown: as long as playing takes to the next, within reason.
int frameTime(const player::Player &player)
{
    if (player.step() == player.stepCount())
        return LastFrame;
    const double distance = player.axis().positionOf(player.eventOf(player.step() + 1)) - player.position();
    return qBound(ShortestFrame, int(distance / player::Player::Pace * 1000), LongestFrame);
}

/// Sees to it that who stops the command finds no half file, and none of another name.
class Stop
{
public:
    Stop()
    {
        QObject::connect(&m_interrupt, &Interrupt::raised, &m_interrupt, [this] { m_wanted = true; });
    }
    /// Throws CommandError when the command is to stop.
    void check() const
    {
        QCoreApplication::processEvents();
        if (m_wanted)
            throw CommandError(u"you stopped it; nothing was written"_s);
    }

private:
    Interrupt m_interrupt;
    bool m_wanted = false;
};

QByteArray gif(Renderer &renderer, player::Player &player, const Stop &stop, bool showsProgress)
{
    Progress progress(showsProgress);
    player.first();
    GifWriter writer(renderer.image().size());
    for (int step = 1; step <= player.stepCount(); ++step) {
        progress.show(step, player.stepCount());
        player.seek(step);
        if (!writer.addFrame(renderer.image(), frameTime(player)))
            throw CommandError(u"the picture cannot be encoded"_s);
        stop.check();
    }
    return writer.finish();
}

QByteArray handout(Renderer &renderer, const Invocation &invocation, const Request &request, const Stop &stop)
{
    const HandoutBuilder::Moments moments {
        invocation.has(u"beat"_s) ? number(invocation, u"beat"_s, renderer.workbench().beatCount()) : 0,
        invocation.has(u"at"_s) || invocation.has(u"step"_s)
    };
    HandoutBuilder builder(renderer.workbench(), renderer.palette(), request.look.language, request.answers);
    seek(invocation, renderer.workbench(), *renderer.workbench().player());
    const Handout handout = builder.build(moments);
    Progress progress(invocation.has(u"progress"_s));
    int done = 0;
    const auto afterPicture = [&progress, &done, &handout, &stop] {
        progress.show(++done, handout.pictureCount());
        stop.check();
    };
    if (request.suffix == "html"_L1)
        return HandoutHtml(handout, renderer.palette(), afterPicture).page();
    return HandoutPdf(handout, renderer.palette(), afterPicture).file();
}

void openTarget(Target &target, const Invocation &invocation, Workbench &workbench)
{
    if (target.program) {
        const QString name = target.program->log.header.program;
        workbench.showRecording(player::Run::ofTrace(std::move(target.program->log)), name);
        return;
    }
    if (!target.lesson) {
        const QString argument = invocation.arguments.first();
        workbench.openFile(QUrl::fromLocalFile(QFileInfo(argument).absoluteFilePath()));
        return;
    }
    workbench.openLesson(target.lesson->id);
    for (const auto &[knob, value] : knobValues(*target.lesson, invocation).asKeyValueRange())
        workbench.setKnob(knob, value);
    workbench.waitForRun();
}

void checkSettings(const Target &target, const Request &request, const Invocation &invocation)
{
    if (!target.program && invocation.has(u"clock"_s))
        throw CommandError(u"--clock is for Python programs; a lesson is drawn on its own clock"_s);
    if (target.lesson) {
        knobValues(*target.lesson, invocation);
        knobValues(*target.lesson, invocation, u"against"_s);
    } else if (request.compares) {
        throw CommandError(u"--view compare is for lessons"_s);
    } else if (invocation.has(u"set"_s)) {
        throw CommandError(u"--set cannot change \"%1\": it is a saved trace and has run already"_s.arg(
            invocation.arguments.first()));
    }
}

/// Runs a program to its end, for its trace.
void runProgram(ProgramUnderStudy &program)
{
    program.run([](const QByteArray &) {});
    if (program.log.isEmpty())
        throw CommandError(
            u"nothing of \"%1\" can be drawn: no event loop has run"_s.arg(program.settings.fileName));
}

/// What is asked for, else what suggests itself.
void openComparison(const lessons::Lesson &lesson, const Invocation &invocation, Comparison &comparison)
{
    if (!invocation.has(u"set"_s) && !invocation.has(u"against"_s))
        comparison.open();
    else
        comparison.compare({ &lesson, knobValues(lesson, invocation), {} },
                           { &lesson, knobValues(lesson, invocation, u"against"_s), {} });
}

} // namespace

int runRenderCommand(const Invocation &invocation)
{
    const Request request = requestOf(invocation);
    Target target = Target::find(invocation);
    checkSettings(target, request, invocation);
    Output output(request.fileName);
    if (target.program)
        runProgram(*target.program);

    Renderer renderer(request.look);
    const Stop stop;
    openTarget(target, invocation, renderer.workbench());
    player::Player *player = renderer.workbench().player();
    if (request.compares) {
        openComparison(*target.lesson, invocation, *Comparison::instance());
        player = Comparison::instance()->player();
        player->setWholeSteps(false); // as in the renderer
    }
    if (request.isHandout()) {
        output.write(handout(renderer, invocation, request, stop));
        output.finish();
        return ExitCode::Success;
    }
    renderer.load();
    seek(invocation, renderer.workbench(), *player);
    renderer.present();
    if (request.suffix == "gif"_L1)
        output.write(gif(renderer, *player, stop, invocation.has(u"progress"_s)));
    else if (request.suffix == "svg"_L1)
        output.write(renderer.svg());
    else
        output.write(png(renderer.image()));
    stop.check();
    output.finish();
    return ExitCode::Success;
}
