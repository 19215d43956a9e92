#include "actions/actiontable.h"

#include "comparison.h"
#include "playground/playground.h"
#include "preferences.h"
#include "timelineview.h"
#include "workbench.h"

#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace actions {

namespace {

constexpr Places Run = Places(Place::Run);
constexpr Places Program = Places(Place::Playground);
constexpr Places Compared = Places(Place::Comparison);
constexpr Places Single = Run | Program;
constexpr Places Everywhere = Run | Program | Compared;

bool isLesson(const Desk &desk)
{
    return !desk.workbench->isTrace();
}

// What comes next is a secret while a question or a game is open.
bool mayCompare(const Desk &desk)
{
    return desk.comparison->isActive() || !desk.workbench->player()->isLimited();
}

template<double Factor>
void changeSpeed(const Desk &desk)
{
    desk.player->setSpeed(desk.player->speed() * Factor);
}

template<int Tab>
void showSource(const Desk &desk)
{
    desk.preferences->setSourceTab(Tab);
}

template<bool IsTree>
void showGraph(const Desk &desk)
{
    desk.preferences->setTaskTree(IsTree);
    showSource<2>(desk);
}

// A text of one action, such as the language that it chooses.
template<size_t Size>
struct Word
{
    constexpr Word(const char (&text)[Size]) { std::copy_n(text, Size, value); }
    char value[Size] {};
};

template<Word Name>
void setAxis(const Desk &desk)
{
    desk.view->setMode(QLatin1StringView(Name.value));
}

template<Word Name>
void setArrows(const Desk &desk)
{
    desk.view->setArrows(QLatin1StringView(Name.value));
}

template<Word Name>
void setLanguage(const Desk &desk)
{
    desk.preferences->setLanguage(QLatin1StringView(Name.value));
}

template<Word Name>
void setTheme(const Desk &desk)
{
    desk.preferences->setThemeMode(QLatin1StringView(Name.value));
}

template<Word Name>
void setPython(const Desk &desk)
{
    desk.preferences->setSemantics(QLatin1StringView(Name.value));
}

const QList<Action> Moving {
    { "play", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Play or pause"), "Space",
      [](const Desk &desk) { desk.player->toggle(); } },
    { "step-back", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Step back"), "Left",
      [](const Desk &desk) { desk.player->stepBack(); },
      [](const Desk &desk) { return !desk.player->atStart(); } },
    { "step-forward", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Step forward"), "Right",
      [](const Desk &desk) { desk.player->stepForward(); },
      [](const Desk &desk) { return !desk.player->atEnd(); } },
    { "previous-beat", Section::Moving, Run, QT_TRANSLATE_NOOP("Actions", "Previous beat"), "Shift+Left",
      [](const Desk &desk) { desk.workbench->previousBeat(); },
      [](const Desk &desk) { return desk.workbench->hasPreviousBeat(); } },
    { "next-beat", Section::Moving, Run, QT_TRANSLATE_NOOP("Actions", "Next beat"), "Shift+Right",
      [](const Desk &desk) { desk.workbench->nextBeat(); },
      [](const Desk &desk) { return desk.workbench->hasNextBeat(); } },
    { "next-iteration", Section::Moving, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Next iteration of the loop"), "N",
      [](const Desk &desk) { desk.player->nextIteration(); },
      [](const Desk &desk) { return !desk.player->atEnd(); } },
    { "first-step", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "First step"), "Home",
      [](const Desk &desk) { desk.player->first(); },
      [](const Desk &desk) { return !desk.player->atStart(); } },
    { "last-step", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Last step"), "End",
      [](const Desk &desk) { desk.player->last(); }, [](const Desk &desk) { return !desk.player->atEnd(); } },
    { "cause", Section::Moving, Single, QT_TRANSLATE_NOOP("Actions", "To the cause of this step"), "C",
      [](const Desk &desk) { desk.workbench->goToCause(); } },
    { "parting", Section::Moving, Compared, QT_TRANSLATE_NOOP("Actions", "To where the two runs part"), "C",
      [](const Desk &desk) { desk.comparison->goToParting(); },
      [](const Desk &desk) { return desk.comparison->parts(); } },
    { "breakpoint", Section::Moving, Single,
      QT_TRANSLATE_NOOP("Actions", "Breakpoint at the caret's await point"), "B" },
    { "stop-at-breakpoints", Section::Moving, Single,
      QT_TRANSLATE_NOOP("Actions", "Stop at breakpoints, or not"), "",
      [](const Desk &desk) { desk.player->setStopAtBreakpoints(!desk.player->stopsAtBreakpoints()); } },
    { "faster", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Play twice as fast"), "",
      changeSpeed<2.0>,
      [](const Desk &desk) { return desk.player->speed() < player::Player::MaximumSpeed; } },
    { "slower", Section::Moving, Everywhere, QT_TRANSLATE_NOOP("Actions", "Play half as fast"), "",
      changeSpeed<0.5>,
      [](const Desk &desk) { return desk.player->speed() > player::Player::MinimumSpeed; } },
};

const QList<Action> OfLesson {
    { "question", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "To the question that waits"), "",
      [](const Desk &desk) { desk.workbench->goToQuestion(); },
      [](const Desk &desk) { return desk.player->isLimited() && !desk.workbench->game()->isOpen(); } },
    { "answer", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "Choose an answer to a prediction"),
      "1 2 3 4", nullptr, nullptr, Action::Kind::KeysOnly },
    { "commit", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "Commit the answer"), "Enter", nullptr,
      nullptr, Action::Kind::KeysOnly },
    { "knob-undo", Section::Lesson, Single, QT_TRANSLATE_NOOP("Actions", "Undo a change of a parameter"),
      "Ctrl+Z", [](const Desk &desk) { desk.workbench->undoKnob(); },
      [](const Desk &desk) { return desk.workbench->canUndoKnob(); } },
    { "knob-redo", Section::Lesson, Single, QT_TRANSLATE_NOOP("Actions", "Redo a change of a parameter"),
      "Ctrl+Shift+Z Ctrl+Y", [](const Desk &desk) { desk.workbench->redoKnob(); },
      [](const Desk &desk) { return desk.workbench->canRedoKnob(); } },
    { "knobs-reset", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "Parameters as the lesson has them"),
      "", [](const Desk &desk) { desk.workbench->resetKnobs(); },
      [](const Desk &desk) { return !desk.workbench->knobsAreDefault(); } },
    { "game", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "You are the loop: choose what runs next"),
      "", [](const Desk &desk) { desk.workbench->startGame(); },
      [](const Desk &desk) { return desk.workbench->hasGame(); } },
    { "game-choice", Section::Lesson, Run,
      QT_TRANSLATE_NOOP("Actions", "In the loop's place: choose; leave with Esc"), "1–9", nullptr, nullptr,
      Action::Kind::KeysOnly },
    { "next-lesson", Section::Lesson, Single, QT_TRANSLATE_NOOP("Actions", "Next lesson"), "",
      [](const Desk &desk) { desk.workbench->openNextLesson(); },
      [](const Desk &desk) { return isLesson(desk) && desk.workbench->hasNextLesson(); } },
    { "previous-lesson", Section::Lesson, Single, QT_TRANSLATE_NOOP("Actions", "Previous lesson"), "",
      [](const Desk &desk) { desk.workbench->openPreviousLesson(); },
      [](const Desk &desk) { return isLesson(desk) && desk.workbench->hasPreviousLesson(); } },
    { "restart-lesson", Section::Lesson, Run, QT_TRANSLATE_NOOP("Actions", "Start this lesson over"), "",
      [](const Desk &desk) { desk.workbench->takeAnew(); }, isLesson },
    { "predictions", Section::Lesson, Everywhere, QT_TRANSLATE_NOOP("Actions", "Ask for predictions, or not"),
      "",
      [](const Desk &desk) { desk.preferences->setAskPredictions(!desk.preferences->asksPredictions()); } },
    { "export-progress", Section::Lesson, Everywhere, QT_TRANSLATE_NOOP("Actions", "Export progress…"), "",
      nullptr, [](const Desk &desk) { return !desk.workbench->progress()->isEmpty(); } },
    { "import-progress", Section::Lesson, Everywhere, QT_TRANSLATE_NOOP("Actions", "Import progress…"), "" },
    { "reset-progress", Section::Lesson, Everywhere, QT_TRANSLATE_NOOP("Actions", "Reset all progress…"), "",
      nullptr, [](const Desk &desk) { return !desk.workbench->progress()->isEmpty(); } },
};

const QList<Action> OfTimeline {
    { "zoom-in", Section::Timeline, Everywhere, QT_TRANSLATE_NOOP("Actions", "Zoom the timeline in"), "W",
      [](const Desk &desk) { desk.view->zoomIn(); } },
    { "zoom-out", Section::Timeline, Everywhere, QT_TRANSLATE_NOOP("Actions", "Zoom the timeline out"), "S",
      [](const Desk &desk) { desk.view->zoomOut(); } },
    { "pan-left", Section::Timeline, Everywhere, QT_TRANSLATE_NOOP("Actions", "Move the timeline left"), "A",
      [](const Desk &desk) { desk.view->pan(-80); } },
    { "pan-right", Section::Timeline, Everywhere, QT_TRANSLATE_NOOP("Actions", "Move the timeline right"),
      "D", [](const Desk &desk) { desk.view->pan(80); } },
    { "frame", Section::Timeline, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Frame the selection; again: the whole run"), "F",
      [](const Desk &desk) { desk.view->frameSelection(); } },
    { "fit", Section::Timeline, Everywhere, QT_TRANSLATE_NOOP("Actions", "Show the whole run"), "",
      [](const Desk &desk) { desk.view->fit(); } },
    { "view-back", Section::Timeline, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Back to what was in view before"), "Backspace",
      [](const Desk &desk) { desk.view->goBack(); },
      [](const Desk &desk) { return desk.view->history().canGoBack(); } },
    { "view-forward", Section::Timeline, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Forth again in what was in view"), "Shift+Backspace",
      [](const Desk &desk) { desk.view->goForward(); },
      [](const Desk &desk) { return desk.view->history().canGoForward(); } },
    { "range-begin", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Select a range: it begins at the playhead"), "I",
      [](const Desk &desk) { desk.view->beginSpan(); } },
    { "range-end", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Select a range: it ends at the playhead"), "O",
      [](const Desk &desk) { desk.view->endSpan(); } },
    { "range-drag", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Select a range with the mouse, let go of it"), "Shift+Drag Esc", nullptr,
      nullptr, Action::Kind::KeysOnly },
    { "range-clear", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Let go of the selected range"),
      "", [](const Desk &desk) { desk.view->clearSpan(); },
      [](const Desk &desk) { return desk.view->hasSpan(); } },
    { "axis-elastic", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Axis: Elastic"), "Ctrl+1",
      setAxis<"elastic"> },
    { "axis-time", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Axis: Time"), "Ctrl+2",
      setAxis<"time"> },
    { "axis-steps", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Axis: Steps"), "Ctrl+3",
      setAxis<"steps"> },
    { "arrows-all", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Arrows: all"), "",
      setArrows<"all"> },
    { "arrows-step", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Arrows: this step"), "",
      setArrows<"step"> },
    { "arrows-none", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Arrows: none"), "",
      setArrows<"none"> },
    { "lanes-filter", Section::Timeline, Single, QT_TRANSLATE_NOOP("Actions", "Filter the lanes by name"),
      "/" },
    { "lane-pin", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Pin this lane to the top, or let go of it"), "P",
      [](const Desk &desk) { desk.view->togglePin(desk.view->actionLane()); },
      [](const Desk &desk) { return desk.view->actionLane() >= 0; } },
    { "lanes-group", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Group the lanes by parent task, or not"), "G",
      [](const Desk &desk) { desk.view->setGrouped(!desk.view->isGrouped()); } },
    { "lanes-fold", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Fold the group of this lane, or open it"), "X",
      [](const Desk &desk) { desk.view->toggleFold(desk.view->actionLane()); },
      [](const Desk &desk) { return desk.view->groupOf(desk.view->actionLane()) >= 0; } },
    { "lanes-all", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Show all lanes: no filter, nothing folded"), "",
      [](const Desk &desk) { desk.view->showAllLanes(); },
      [](const Desk &desk) { return desk.view->wishes().hideLanes(); } },
    { "lanes", Section::Timeline, Single,
      QT_TRANSLATE_NOOP("Actions", "Previous lane, next lane, in the timeline"), "Up Down", nullptr, nullptr,
      Action::Kind::KeysOnly },
    { "sleep", Section::Timeline, Run,
      QT_TRANSLATE_NOOP("Actions", "Shorten, lengthen the sleep of this lane"), "Alt+Left Alt+Right", nullptr,
      nullptr, Action::Kind::KeysOnly },
};

const QList<Action> OfFiles {
    { "open", Section::Files, Everywhere, QT_TRANSLATE_NOOP("Actions", "Open a trace or a program…"),
      "Ctrl+O" },
    { "save", Section::Files, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Save this run as a trace; in the playground the program"), "Ctrl+S" },
    { "close-trace", Section::Files, Single, QT_TRANSLATE_NOOP("Actions", "Back to the lesson"), "",
      [](const Desk &desk) { desk.workbench->closeTrace(); },
      [](const Desk &desk) { return desk.workbench->isTrace(); } },
    { "export.png", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export a picture of the window (PNG)…"), "" },
    { "export.svg", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export a picture of the timeline (SVG)…"), "" },
    { "export.gif", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export an animation, step by step (GIF)…"), "" },
    { "export.json", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export the trace for Chrome and Perfetto (JSON)…"), "" },
    { "export.pftrace", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export the trace for Perfetto (protobuf)…"), "" },
    { "export.speedscope.json", Section::Files, Single,
      QT_TRANSLATE_NOOP("Actions", "Export a profile for speedscope (JSON)…"), "" },
};

const QList<Action> OfPlayground {
    { "playground", Section::Playground, Run | Compared,
      QT_TRANSLATE_NOOP("Actions", "Playground: run your own Python"), "",
      [](const Desk &desk) {
          desk.comparison->close();
          desk.playground->enter();
      } },
    { "edit-copy", Section::Playground, Run,
      QT_TRANSLATE_NOOP("Actions", "Edit a copy of this program in the playground"), "",
      [](const Desk &desk) { desk.playground->editCopy(); },
      [](const Desk &desk) { return !desk.workbench->pythonSource().isEmpty(); } },
    { "run", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "Run the program, or stop it"),
      "Ctrl+R",
      [](const Desk &desk) {
          if (desk.playground->runner()->isRunning())
              desk.playground->runner()->stop();
          else
              desk.playground->run();
      } },
    { "new-program", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "New program"), "Ctrl+N",
      [](const Desk &desk) { desk.playground->startNew(); } },
    { "save-as", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "Save the program as…"),
      "Ctrl+Shift+S" },
    { "program-settings", Section::Playground, Program,
      QT_TRANSLATE_NOOP("Actions", "How the program is run…"), "" },
    { "find", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "Find in the program"), "Ctrl+F" },
    { "comment", Section::Playground, Program,
      QT_TRANSLATE_NOOP("Actions", "Make lines comments, in the editor"), "Ctrl+/", nullptr, nullptr,
      Action::Kind::KeysOnly },
    { "edit-undo", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "Undo, redo, in the editor"),
      "Ctrl+Z Ctrl+Shift+Z", nullptr, nullptr, Action::Kind::KeysOnly },
    { "leave-editor", Section::Playground, Program, QT_TRANSLATE_NOOP("Actions", "Leave the editor"), "Esc",
      nullptr, nullptr, Action::Kind::KeysOnly },
};

const QList<Action> OfWindow {
    { "palette", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Find a command"), "Ctrl+K",
      nullptr, nullptr, Action::Kind::NoCommand },
    { "leave-comparison", Section::Window, Compared, QT_TRANSLATE_NOOP("Actions", "Leave the comparison"),
      "Esc", nullptr, nullptr, Action::Kind::KeysOnly },
    { "shortcuts", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "F1 ?" },
    { "legend", Section::Window, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Legend: what the shapes and colours mean"), "" },
    { "tour", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Tour of the window"), "" },
    { "present", Section::Lesson, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Present it to an audience; there F1 shows its keys"), "F5 Shift+F5" },
    { "larger-type", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Larger type"),
      "Ctrl++ Ctrl+=", [](const Desk &desk) { desk.preferences->growType(); } },
    { "smaller-type", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Smaller type"), "Ctrl+-",
      [](const Desk &desk) { desk.preferences->shrinkType(); } },
    { "usual-type", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Usual type size"), "Ctrl+0",
      [](const Desk &desk) { desk.preferences->setTypeSize(Preferences::UsualTypeSize); } },
    { "compare", Section::Window, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Compare two runs side by side, or leave that"), "",
      [](const Desk &desk) { desk.comparison->toggle(); }, mayCompare },
    { "next-region", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Next region"), "F6" },
    { "previous-region", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Previous region"),
      "Shift+F6" },
    { "pane-navigator", Section::Window, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "Navigator: names or numbers of the lessons"), "Alt+1",
      [](const Desk &desk) {
          desk.preferences->setNavigatorCollapsed(!desk.preferences->navigatorCollapsed());
      } },
    { "pane-lesson", Section::Window, Run, QT_TRANSLATE_NOOP("Actions", "Collapse or open the lesson"),
      "Alt+2" },
    { "pane-source", Section::Window, Run, QT_TRANSLATE_NOOP("Actions", "Collapse or open the source"),
      "Alt+3" },
    { "pane-inspector", Section::Window, Single,
      QT_TRANSLATE_NOOP("Actions", "Collapse or open the inspector"), "Alt+4" },
    { "pane-upper", Section::Window, Single,
      QT_TRANSLATE_NOOP("Actions", "Collapse or open what is above the timeline"), "Alt+5" },
    { "panes-reset", Section::Window, Everywhere,
      QT_TRANSLATE_NOOP("Actions", "All panes as they were at first"), "" },
    { "source-python", Section::Window, Run, QT_TRANSLATE_NOOP("Actions", "Source: Python"), "",
      showSource<0> },
    { "source-cpp", Section::Window, Run, QT_TRANSLATE_NOOP("Actions", "Source: C++ (QCoro)"), "",
      showSource<1> },
    { "source-graph", Section::Window, Run,
      QT_TRANSLATE_NOOP("Actions", "Source: graph of who waits for whom"), "", showGraph<false> },
    { "source-tree", Section::Window, Run, QT_TRANSLATE_NOOP("Actions", "Source: tree of who made whom"), "",
      showGraph<true> },
    { "python-3.11", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Run order of Python 3.11"),
      "", setPython<"3.11"> },
    { "python-3.12", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Run order of Python 3.12"),
      "", setPython<"3.12"> },
    { "python-3.13", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Run order of Python 3.13"),
      "", setPython<"3.13"> },
    { "language-en", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Language: English"), "",
      setLanguage<"en"> },
    { "language-ja", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Language: Japanese"), "",
      setLanguage<"ja"> },
    { "theme-light", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Theme: light"), "",
      setTheme<"light"> },
    { "theme-dark", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Theme: dark"), "",
      setTheme<"dark"> },
    { "theme-system", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Theme: same as the desktop"),
      "", setTheme<"system"> },
    { "less-motion", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Less motion, or not"), "",
      [](const Desk &desk) { desk.preferences->setReducedMotion(!desk.preferences->reducedMotion()); } },
    { "quit", Section::Window, Everywhere, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q" },
};

constexpr const char *SectionTitles[SectionCount] {
    QT_TRANSLATE_NOOP("Actions", "Moving in the run"), QT_TRANSLATE_NOOP("Actions", "Lesson"),
    QT_TRANSLATE_NOOP("Actions", "Timeline"),          QT_TRANSLATE_NOOP("Actions", "Files"),
    QT_TRANSLATE_NOOP("Actions", "Playground"),        QT_TRANSLATE_NOOP("Actions", "Window"),
};

} // namespace

Place Desk::place() const
{
    return comparison->isActive() ? Place::Comparison
         : playground->isActive() ? Place::Playground
                                  : Place::Run;
}

QList<QKeySequence> Action::sequences() const
{
    QList<QKeySequence> list;
    for (const QString &text : QString::fromUtf8(keys).split(u' ', Qt::SkipEmptyParts))
        list.append(QKeySequence(text, QKeySequence::PortableText));
    return list;
}

bool Action::isPossibleAt(const Desk &desk) const
{
    const bool hasView = desk.view || section != Section::Timeline;
    return kind != Kind::KeysOnly && (places & Places(desk.place())) && hasView
        && (!isPossible || isPossible(desk));
}

lessons::Text Action::titles() const
{
    return inEveryLanguage(title);
}

const QList<Action> &all()
{
    static const QList<Action> list = Moving + OfLesson + OfTimeline + OfFiles + OfPlayground + OfWindow;
    return list;
}

const Action *find(QStringView id)
{
    const auto found = std::ranges::find_if(all(), [id](const Action &action) {
        return id == QLatin1StringView(action.id);
    });
    return found == all().end() ? nullptr : &*found;
}

const char *titleOf(Section section)
{
    return SectionTitles[int(section)];
}

// The window's translator knows one language at a time.
lessons::Text inEveryLanguage(const char *text)
{
    static const auto japanese = [] {
        auto translator = std::make_unique<QTranslator>();
        return translator->load(u":/i18n/awaitscope_ja.qm"_s) ? std::move(translator) : nullptr;
    }();
    const QString english = QString::fromUtf8(text);
    const QString translated = japanese ? japanese->translate("Actions", text) : QString();
    return { { u"en"_s, english }, { u"ja"_s, translated.isEmpty() ? english : translated } };
}

} // namespace actions
