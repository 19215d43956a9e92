#include "person.h"

#include "actions/actions.h"
#include "comparison.h"
#include "exporter.h"
#include "palette.h"
#include "playground/playground.h"
#include "preferences.h"
#include "presenter.h"
#include "workbench.h"

#include "lessons/catalogue.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPointer>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<Qt::Key> &someKeys()
{
    static const QList<Qt::Key> keys {
        Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,        Qt::Key_Down,
        Qt::Key_Return, Qt::Key_Enter,   Qt::Key_Space,  Qt::Key_Escape, Qt::Key_PageUp,    Qt::Key_PageDown,
        Qt::Key_Home,   Qt::Key_End,     Qt::Key_Delete, Qt::Key_Insert, Qt::Key_Backspace, Qt::Key_F1,
        Qt::Key_F2,     Qt::Key_F6,      Qt::Key_F10,    Qt::Key_F11,    Qt::Key_Menu,      Qt::Key_1,
        Qt::Key_2,      Qt::Key_3,       Qt::Key_A,      Qt::Key_B,      Qt::Key_C,         Qt::Key_E,
        Qt::Key_F,      Qt::Key_H,       Qt::Key_L,      Qt::Key_N,      Qt::Key_O,         Qt::Key_P,
        Qt::Key_R,      Qt::Key_T,       Qt::Key_V,      Qt::Key_X,      Qt::Key_Z,         Qt::Key_Slash,
    };
    return keys;
}

const QStringList &someTexts()
{
    static const QStringList texts {
        u"x"_s,
        u"await "_s,
        u"2.5"_s,
        u"-1"_s,
        u"999999999999"_s,
        u"import asyncio\n"_s,
        u"print('a')\n"_s,
        u"ループ"_s,
        u"<b>&amp;"_s,
        u"%1 %2"_s,
        QString::fromUtf8("e\xcc\x81\xf0\x9f\x90\x8d"),
        u"    "_s,
        u"(((((("_s,
        QString(300, u'w'),
    };
    return texts;
}

const QStringList &someValues()
{
    static const QStringList values { QString(), u"0"_s,   u"1e9"_s,
                                      u"nan"_s,  u"ja"_s,  u"http://127.0.0.1:9/"_s,
                                      u"True"_s, u"2,5"_s, u"http://["_s };
    return values;
}

Qt::KeyboardModifiers someModifiers(Dice &dice)
{
    static const QList<Qt::KeyboardModifiers> all { Qt::NoModifier,
                                                    Qt::NoModifier,
                                                    Qt::NoModifier,
                                                    Qt::ShiftModifier,
                                                    Qt::ControlModifier,
                                                    Qt::AltModifier,
                                                    Qt::ControlModifier | Qt::ShiftModifier };
    return dice.of(all);
}

Qt::MouseButton someButton(Dice &dice)
{
    static const QList<Qt::MouseButton> all { Qt::LeftButton, Qt::LeftButton,  Qt::LeftButton,
                                              Qt::LeftButton, Qt::RightButton, Qt::MiddleButton };
    return dice.of(all);
}

QString someLesson(Dice &dice)
{
    return dice.of(lessons::Catalogue::bundled().lessons()).id;
}

QString textOf(const QPoint &point)
{
    return u"%1,%2"_s.arg(point.x()).arg(point.y());
}

QString textOf(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier))
        return {};
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return u"\r"_s;
    if (key > Qt::Key_AsciiTilde)
        return {};
    const QString letter { QChar(key) };
    return modifiers & Qt::ShiftModifier ? letter : letter.toLower();
}

// As QTest::keyClick(), for a window that may be gone when the key comes up.
void hit(QQuickWindow *window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const QPointer<QQuickWindow> there = window;
    for (const bool down : { true, false }) {
        if (there)
            QTest::simulateEvent(there, down, key, modifiers, textOf(key, modifiers), false, -1);
    }
}

// As QTest::mouseClick(), likewise.
void tap(QQuickWindow *window, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint place)
{
    const QPointer<QQuickWindow> there = window;
    QTest::mousePress(window, button, modifiers, place);
    if (there)
        QTest::mouseRelease(there, button, modifiers, place);
}

// A value for a row of a model of knobs, mostly one that it can have.
QVariant someValue(Dice &dice, const KnobModel *knobs, int row)
{
    if (dice.oneIn(5))
        return dice.of(someValues());
    if (const QStringList choices = knobs->value(row, u"choices"_s).toStringList(); !choices.isEmpty())
        return dice.of(choices);
    const QVariant value = knobs->value(row, u"value"_s);
    if (value.typeId() == QMetaType::Bool)
        return dice.coin();
    if (value.typeId() == QMetaType::QString)
        return dice.of(someValues());
    const double least = knobs->value(row, u"minimum"_s).toDouble();
    const double most = knobs->value(row, u"maximum"_s).toDouble();
    const double step = knobs->value(row, u"step"_s).toDouble();
    const int steps = step > 0 ? int((most - least) / step) : 1;
    return least + step * dice.between(0, steps);
}

} // namespace

Person::Person(Stage &stage, Files &files, Witness &witness, Dice &dice)
    : m_stage(stage)
    , m_files(files)
    , m_witness(witness)
    , m_dice(dice)
{
}

const QList<Person::Habit> &Person::habits()
{
    static const QList<Habit> list {
        { 30, "key", &Person::press },          { 25, "key of an action", &Person::pressOfAction },
        { 10, "text", &Person::type },          { 40, "click", &Person::click },
        { 15, "drag", &Person::drag },          { 10, "wheel", &Person::turnWheel },
        { 10, "hover", &Person::hover },        { 4, "drop", &Person::drop },
        { 10, "action", &Person::runAction },   { 4, "palette", &Person::usePalette },
        { 10, "knob", &Person::turnKnob },      { 6, "preference", &Person::changePreference },
        { 3, "window", &Person::resizeWindow }, { 3, "lesson", &Person::openLesson },
        { 12, "move", &Person::moveInRun },     { 5, "answer", &Person::answer },
        { 4, "open", &Person::openFile },       { 1, "save", &Person::saveFile },
        { 1, "export", &Person::exportFile },   { 5, "program", &Person::program },
        { 4, "compare", &Person::compare },     { 4, "present", &Person::present },
        { 1, "reopen", &Person::reopenWindow },
    };
    return list;
}

void Person::act()
{
    int all = 0;
    for (const Habit &habit : habits())
        all += habit.weight;
    int thrown = m_dice.below(all);
    for (const Habit &habit : habits()) {
        thrown -= habit.weight;
        if (thrown >= 0)
            continue;
        m_kind = habit.kind;
        (this->*habit.act)();
        break;
    }
    m_stage.refuseDialogs();
    // Mostly at once; now and then motions and timers have time to go on.
    QTest::qWait(m_dice.oneIn(60) ? m_dice.between(100, 600) : m_dice.oneIn(4) ? m_dice.between(1, 40) : 0);
    m_witness.end();
    if (m_stage.isClosed())
        m_stage.reopen();
}

void Person::say(const QString &what)
{
    m_witness.begin(QString::fromLatin1(m_kind), what);
}

// What a hand does -----------------------------------------------------------------------------------

QPoint Person::somewhere(const QQuickWindow *window)
{
    const QRect all(QPoint(), window->size());
    if (m_dice.oneIn(3))
        return { m_dice.below(all.width()), m_dice.below(all.height()) };
    const QQuickItem *item = m_dice.of(Stage::seen(window));
    const QPoint middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    return { std::clamp(middle.x(), 0, all.right()), std::clamp(middle.y(), 0, all.bottom()) };
}

void Person::press()
{
    const Qt::Key key = m_dice.of(someKeys());
    const Qt::KeyboardModifiers modifiers = someModifiers(m_dice);
    say(QKeySequence(QKeyCombination(modifiers, key)).toString());
    hit(m_stage.active(), key, modifiers);
}

void Person::pressOfAction()
{
    const actions::Action action = m_dice.of(actions::all());
    const QList<QKeySequence> sequences = action.sequences();
    const QKeySequence sequence = sequences.isEmpty() ? QKeySequence() : m_dice.of(sequences);
    if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown) // "1–9" is no key
        return press();
    say(sequence.toString());
    hit(m_stage.active(), sequence[0].key(), sequence[0].keyboardModifiers());
}

// As an input method gives it, and so in every script.
void Person::type()
{
    const QString text = m_dice.of(someTexts());
    say(text.left(20));
    const QPointer<QObject> focus = QGuiApplication::focusObject();
    if (!focus)
        return;
    QInputMethodEvent composing(text.left(2), {});
    QCoreApplication::sendEvent(focus, &composing);
    if (!focus)
        return;
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(focus, &commit);
}

void Person::click()
{
    QQuickWindow *window = m_stage.active();
    const QPoint place = somewhere(window);
    const Qt::MouseButton button = someButton(m_dice);
    const Qt::KeyboardModifiers modifiers = someModifiers(m_dice);
    const bool twice = m_dice.oneIn(8);
    say(u"%1 at %2 with button %3%4"_s.arg(window->title(), textOf(place))
            .arg(button)
            .arg(twice ? u", twice"_s : QString()));
    const QPointer<QQuickWindow> there = window;
    tap(window, button, modifiers, place);
    if (twice && there) {
        QTest::lastMouseTimestamp -= QTest::mouseDoubleClickInterval; // which the first has waited for
        tap(window, button, modifiers, place);
    }
}

void Person::drag()
{
    const QPointer<QQuickWindow> window = m_stage.active();
    const QPoint from = somewhere(window);
    const QPoint to = m_dice.coin() ? somewhere(window) : from + QPoint(m_dice.between(-80, 80), 0);
    say(u"from %1 to %2"_s.arg(textOf(from), textOf(to)));
    const QRect all(QPoint(), window->size());
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 4 && window; ++i) {
        const QPoint place = from + (to - from) * i / 4;
        if (all.contains(place))
            QTest::mouseMove(window, place);
    }
    if (window && m_dice.oneIn(8))
        hit(window, m_dice.of(someKeys()));
    if (window)
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, all.contains(to) ? to : from);
}

void Person::turnWheel()
{
    QQuickWindow *window = m_stage.active();
    const QPointF place = somewhere(window);
    const Qt::KeyboardModifiers modifiers = someModifiers(m_dice);
    const QPoint angle(m_dice.oneIn(4) ? 120 : 0, m_dice.coin() ? 120 : -120);
    say(u"at %1 by %2"_s.arg(textOf(place.toPoint())).arg(angle.y()));
    QWheelEvent event(place, window->mapToGlobal(place), QPoint(), angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window, &event);
}

void Person::hover()
{
    QQuickWindow *window = m_stage.active();
    const QPoint place = somewhere(window);
    say(textOf(place));
    QTest::mouseMove(window, place);
    QTest::qWait(m_dice.oneIn(4) ? 600 : 0); // a hint comes
}

void Person::drop()
{
    QQuickWindow *window = m_stage.window();
    const QPoint place = somewhere(window);
    QMimeData data;
    if (m_dice.oneIn(6)) {
        data.setText(m_dice.of(someTexts()));
        say(u"text"_s);
    } else {
        QList<QUrl> urls { m_files.toOpen() };
        say(m_files.last());
        if (m_dice.oneIn(6))
            urls.append(m_files.toOpen());
        data.setUrls(urls);
    }
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &move);
    if (m_dice.oneIn(4)) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(window, &leave);
    } else {
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
    }
}

// What the hand may be after -------------------------------------------------------------------------

void Person::runAction()
{
    const actions::Action action = m_dice.of(actions::all());
    say(QString::fromLatin1(action.id));
    Actions::instance()->run(QString::fromLatin1(action.id));
}

void Person::usePalette()
{
    const QString title = QString::fromUtf8(m_dice.of(actions::all()).title);
    say(title);
    hit(m_stage.active(), Qt::Key_K, Qt::ControlModifier);
    for (const QChar letter : title.left(m_dice.between(0, 8))) {
        if (letter.unicode() < 128)
            hit(m_stage.active(), Qt::Key(letter.toUpper().unicode()));
    }
    for (int i = m_dice.below(12); i > 0; --i)
        hit(m_stage.active(), Qt::Key_Down);
    hit(m_stage.active(), m_dice.oneIn(3) ? Qt::Key_Escape : Qt::Key_Return);
}

void Person::turnKnob()
{
    Workbench *workbench = Workbench::instance();
    KnobModel *knobs = workbench->knobs();
    const int what = m_dice.below(8);
    if (what == 0 || knobs->count() == 0) {
        say(u"undo"_s);
        workbench->undoKnob();
    } else if (what == 1) {
        say(u"redo"_s);
        workbench->redoKnob();
    } else {
        const int row = m_dice.below(knobs->count());
        const QString name = knobs->value(row, u"name"_s).toString();
        const QVariant value = someValue(m_dice, knobs, row);
        say(u"%1 %2 = %3"_s.arg(workbench->lessonId(), name, value.toString()));
        workbench->setKnob(name, value, m_dice.oneIn(3));
    }
}

void Person::changePreference()
{
    Preferences *preferences = Preferences::instance();
    switch (m_dice.below(8)) {
    case 0:
    case 1:
        say(u"language"_s);
        preferences->setLanguage(preferences->language() == "ja"_L1 ? u"en"_s : u"ja"_s);
        break;
    case 2:
    case 3: {
        const QStringList modes = Palette::names() + QStringList { u"system"_s };
        const QString mode = m_dice.of(modes);
        say(mode);
        preferences->setThemeMode(mode);
        break;
    }
    case 4: {
        const int size = m_dice.of(preferences->typeSizes());
        say(u"type size %1"_s.arg(size));
        preferences->setTypeSize(size);
        break;
    }
    case 5:
        say(u"motion"_s);
        preferences->setReducedMotion(m_dice.coin());
        break;
    case 6: {
        const QString version = m_dice.of(preferences->allSemantics());
        say(version);
        preferences->setSemantics(version);
        break;
    }
    default:
        say(u"predictions"_s);
        preferences->setAskPredictions(m_dice.coin());
    }
}

void Person::resizeWindow()
{
    const QSize size(m_dice.between(1024, 1920), m_dice.between(640, 1080));
    const int what = m_dice.below(6);
    say(u"%1: %2x%3"_s.arg(what).arg(size.width()).arg(size.height()));
    switch (what) {
    case 0:
        m_stage.window()->showMaximized();
        break;
    case 1:
        m_stage.window()->showMinimized();
        QTest::qWait(20);
        m_stage.window()->showNormal();
        break;
    default:
        m_stage.window()->showNormal();
        m_stage.window()->resize(size);
    }
}

void Person::openLesson()
{
    const QString lesson = someLesson(m_dice);
    say(lesson);
    Workbench::instance()->openLesson(lesson);
}

void Person::moveInRun()
{
    Workbench *workbench = Workbench::instance();
    player::Player *player = workbench->player();
    const int what = m_dice.below(7);
    say(QString::number(what));
    switch (what) {
    case 0:
        workbench->goToBeat(m_dice.between(0, workbench->beatCount() + 1));
        break;
    case 1:
        player->setSpeed(m_dice.between(1, 80) / 10.0);
        player->play();
        break;
    case 2:
        player->seek(m_dice.between(0, player->stepCount() + 1));
        break;
    case 3:
        player->last();
        break;
    case 4:
        workbench->goToCause();
        break;
    case 5:
        player->setScrubbing(true);
        player->seekPosition(m_dice.between(-10, 1000));
        player->setScrubbing(false);
        break;
    default:
        workbench->nextBeat();
    }
}

void Person::answer()
{
    Workbench *workbench = Workbench::instance();
    const int what = m_dice.below(5);
    say(QString::number(what));
    switch (what) {
    case 0:
        workbench->goToQuestion();
        break;
    case 1:
        workbench->predictions()->skip();
        break;
    case 2:
        if (workbench->hasGame())
            workbench->startGame();
        break;
    case 3:
        if (workbench->game()->isOpen())
            workbench->game()->choose(m_dice.below(4));
        break;
    default:
        workbench->predictions()->choose(m_dice.below(5));
        workbench->predictions()->commit();
    }
}

void Person::openFile()
{
    const QUrl url = m_files.toOpen();
    say(m_files.last());
    if (m_dice.coin())
        Playground::instance()->openFile(url);
    else
        Workbench::instance()->openFile(url);
    if (m_dice.oneIn(3))
        Workbench::instance()->closeTrace();
}

void Person::saveFile()
{
    Workbench *workbench = Workbench::instance();
    switch (m_dice.below(4)) {
    case 0: {
        const QUrl url = m_files.progress();
        say(u"progress in from "_s + m_files.last());
        workbench->progress()->importFrom(url);
        break;
    }
    case 1: {
        const QUrl url = m_files.toSave(u".json"_s);
        say(u"progress to "_s + m_files.last());
        workbench->progress()->exportTo(url);
        break;
    }
    default: {
        const QUrl url = m_files.toSave(u".jsonl"_s);
        say(u"trace to "_s + m_files.last());
        workbench->saveTrace(url);
    }
    }
}

void Person::exportFile()
{
    const QStringList suffixes { u".png"_s,  u".svg"_s, u".json"_s, u".pftrace"_s, u".speedscope.json"_s,
                                 u".html"_s, u".pdf"_s, u".gif"_s };
    const QUrl url = m_files.toSave(m_dice.of(suffixes));
    say(m_files.last());
    Exporter *exporter = m_stage.exporter();
    exporter->start(url, m_stage.window(), m_dice.coin());
    if (exporter->isRunning() && m_dice.coin())
        exporter->cancel();
}

void Person::program()
{
    Playground *playground = Playground::instance();
    const int what = m_dice.below(8);
    switch (what) {
    case 0:
        say(u"leave"_s);
        playground->leave();
        break;
    case 1:
        say(u"stop"_s);
        playground->runner()->stop();
        break;
    case 2: {
        const QUrl url = m_files.program();
        say(m_files.last());
        playground->openFile(url);
        break;
    }
    case 3:
        say(u"answer"_s);
        m_dice.coin() ? playground->answerDiscard() : playground->answerCancel();
        break;
    case 4:
        say(u"new"_s);
        playground->startNew();
        break;
    case 5:
        say(u"edit a copy"_s);
        playground->editCopy();
        break;
    default:
        say(u"run"_s);
        playground->enter();
        playground->run();
        QTest::qWait(m_dice.below(400));
    }
}

void Person::compare()
{
    Comparison *comparison = Comparison::instance();
    ComparedRun *side = m_dice.coin() ? comparison->left() : comparison->right();
    const int what = m_dice.below(6);
    say(QString::number(what));
    if (what == 0 || !comparison->isActive()) {
        comparison->toggle();
    } else if (what == 1) {
        comparison->swapSides();
    } else if (what == 2) {
        side->chooseLesson(someLesson(m_dice));
    } else if (what == 3) {
        comparison->openTrace(side, m_files.toOpen());
    } else if (what == 4) {
        comparison->goToParting();
    } else if (side->knobs()->count() > 0) {
        const int row = m_dice.below(side->knobs()->count());
        side->setKnob(side->knobs()->value(row, u"name"_s).toString(), someValue(m_dice, side->knobs(), row));
    }
}

// Begins or goes on; it ends by its keys, or when a window is closed.
void Person::present()
{
    Presenter *presenter = Presenter::instance();
    if (!presenter->isActive()) {
        say(u"begin"_s);
        presenter->start();
        return;
    }
    const QList<Qt::Key> keys { Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Space,
                                Qt::Key_Right,    Qt::Key_Left,     Qt::Key_R,      Qt::Key_O,
                                Qt::Key_B,        Qt::Key_W,        Qt::Key_F,      Qt::Key_L,
                                Qt::Key_P,        Qt::Key_E,        Qt::Key_S,      Qt::Key_X,
                                Qt::Key_T,        Qt::Key_H,        Qt::Key_F5 };
    const Qt::Key key = m_dice.of(keys);
    say(QKeySequence(key).toString());
    hit(m_stage.active(), key);
}

void Person::reopenWindow()
{
    if (!m_dice.oneIn(4)) // takes a while
        return hover();
    say(QString());
    m_stage.window()->close();
    if (m_dice.coin())
        Playground::instance()->answerDiscard();
}
