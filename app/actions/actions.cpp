#include "actions/actions.h"

#include "actions/fuzzymatch.h"
#include "comparison.h"
#include "lessons/catalogue.h"
#include "playground/playground.h"
#include "preferences.h"
#include "workbench.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlEngine>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using actions::Action;
using actions::Section;

namespace {

lessons::Text sameInAll(const QString &text)
{
    return { { u"en"_s, text }, { u"ja"_s, text } };
}

// Such a key works wherever the focus is; others only where nothing else takes them.
bool isGlobal(const QKeySequence &sequence)
{
    const QKeyCombination keys = sequence[0];
    const bool isFunction = keys.key() >= Qt::Key_F1 && keys.key() <= Qt::Key_F35;
    return isFunction || (keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

// With a character it depends on the keyboard whether Shift is needed for it.
bool isKey(const QKeySequence &sequence, int key, int modifiers)
{
    const QKeyCombination keys = sequence[0];
    const bool isCharacter = key > Qt::Key_Space && key < Qt::Key_Escape;
    const auto shift = Qt::KeyboardModifiers(modifiers) & Qt::ShiftModifier;
    return keys.key() == key && (isCharacter || (keys.keyboardModifiers() & Qt::ShiftModifier) == shift);
}

QString shownKey(const QString &name)
{
    static const QHash<QString, QString> arrows {
        { u"Left"_s, u"←"_s }, { u"Right"_s, u"→"_s }, { u"Up"_s, u"↑"_s }, { u"Down"_s, u"↓"_s }
    };
    if (arrows.contains(name))
        return arrows.value(name);
    static const QHash<QString, const char *> names {
        { u"Space"_s, QT_TRANSLATE_NOOP("Actions", "Space") },
        { u"Enter"_s, QT_TRANSLATE_NOOP("Actions", "Enter") },
        { u"Shift"_s, QT_TRANSLATE_NOOP("Actions", "Shift") },
        { u"Drag"_s, QT_TRANSLATE_NOOP("Actions", "drag") },
        { u"Alt"_s, QT_TRANSLATE_NOOP("Actions", "Alt") },
        { u"Esc"_s, QT_TRANSLATE_NOOP("Actions", "Esc") },
    };
    const char *known = names.value(name);
    return known ? Actions::tr(known) : name;
}

// As a person reads them: "Ctrl+Shift+Z / Ctrl+Y".
QString shownKeys(const Action &action)
{
    QStringList all;
    for (const QString &keys : QString::fromUtf8(action.keys).split(u' ', Qt::SkipEmptyParts)) {
        QStringList names = keys.split(u'+');
        std::ranges::transform(names, names.begin(), shownKey);
        all.append(names.join(u'+'));
    }
    return all.join(all.size() > 2 ? u" "_s : u" / "_s);
}

QString iconOf(Section section)
{
    static constexpr const char *Icons[actions::SectionCount] { "play", "knobs", "zoom-in",
                                                                "file", "flask", "system" };
    return QString::fromLatin1(Icons[int(section)]);
}

const lessons::Lesson *lessonOf(const Workbench *workbench)
{
    return lessons::Catalogue::bundled().find(workbench->lessonId());
}

} // namespace

Actions::Actions(const actions::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(m_desk.comparison, &Comparison::activeChanged, this, &Actions::placeChanged);
    connect(m_desk.playground, &Playground::activeChanged, this, &Actions::placeChanged);
}

Actions *Actions::instance()
{
    static QPointer<Actions> instance;
    if (!instance) {
        actions::Desk desk;
        desk.workbench = Workbench::instance();
        desk.playground = Playground::instance();
        desk.comparison = Comparison::instance();
        desk.preferences = Preferences::instance();
        instance = new Actions(desk, qGuiApp);
    }
    return instance;
}

Actions *Actions::create(QQmlEngine *, QJSEngine *)
{
    Actions *actions = instance();
    QJSEngine::setObjectOwnership(actions, QJSEngine::CppOwnership);
    return actions;
}

void Actions::setView(TimelineView *view)
{
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged();
}

actions::Desk Actions::desk() const
{
    actions::Desk desk = m_desk;
    const bool isCompared = desk.comparison->isActive();
    desk.player = isCompared ? desk.comparison->player() : desk.workbench->player();
    desk.view = isCompared ? desk.comparison->view() : m_view.data();
    return desk;
}

// Keys -----------------------------------------------------------------------------------------------

QVariantList Actions::shortcuts() const
{
    QVariantList list;
    for (const Action &action : actions::all()) {
        QStringList keys;
        for (const QKeySequence &sequence : action.sequences()) {
            if (action.kind != Action::Kind::KeysOnly && isGlobal(sequence))
                keys.append(sequence.toString(QKeySequence::PortableText));
        }
        if (!keys.isEmpty())
            list.append(QVariantMap { { u"id"_s, QString::fromLatin1(action.id) },
                                      { u"keys"_s, keys },
                                      { u"places"_s, action.places } });
    }
    return list;
}

QString Actions::idOf(int key, int modifiers) const
{
    for (const Action &action : actions::all()) {
        if (action.kind == Action::Kind::KeysOnly || !(action.places & place()))
            continue;
        const auto sequences = action.sequences();
        if (std::ranges::any_of(sequences, [&](const QKeySequence &sequence) {
                return !isGlobal(sequence) && isKey(sequence, key, modifiers);
            }))
            return QString::fromLatin1(action.id);
    }
    return {};
}

void Actions::run(const QString &id)
{
    const Action *action = actions::find(id);
    const actions::Desk now = desk();
    if (!action || !action->isPossibleAt(now))
        return;
    if (action->act)
        action->act(now);
    else
        emit wanted(id);
}

QVariantList Actions::sheet(const QString &query) const
{
    const QString language = m_desk.preferences->language();
    QVariantList sections;
    for (int section = 0; section < actions::SectionCount; ++section) {
        QVariantList rows;
        for (const Action &action : actions::all()) {
            if (int(action.section) != section || !*action.keys)
                continue;
            const lessons::Text titles = action.titles();
            const QString keys = shownKeys(action);
            const QStringList texts = titles.values() + QStringList { keys };
            if (std::ranges::any_of(texts, [&](const QString &text) {
                    return FuzzyMatch::of(query, text).has_value();
                }))
                rows.append(QVariantMap { { u"keys"_s, keys }, { u"text"_s, titles.value(language) } });
        }
        const QString title = tr(actions::titleOf(Section(section)));
        if (!rows.isEmpty())
            sections.append(QVariantMap { { u"title"_s, title }, { u"rows"_s, rows } });
    }
    return sections;
}

// The palette ----------------------------------------------------------------------------------------

void Actions::openPalette()
{
    QList<PaletteModel::Entry> entries;
    addCommands(&entries);
    if (m_desk.place() == actions::Place::Run)
        addBeats(&entries);
    addLessons(&entries);
    addFiles(&entries);
    if (m_desk.place() != actions::Place::Comparison)
        addTasks(&entries);
    m_palette.setEntries(entries, m_desk.preferences->language(), m_desk.preferences->usedActions());
}

void Actions::addCommands(QList<PaletteModel::Entry> *entries) const
{
    const actions::Desk now = desk();
    for (const Action &action : actions::all()) {
        if (action.kind != Action::Kind::Command || !action.isPossibleAt(now))
            continue;
        const QString keys = shownKeys(action);
        entries->append({ QString::fromLatin1(action.id), action.titles(),
                          keys.isEmpty() ? tr(actions::titleOf(action.section)) : keys, !keys.isEmpty(),
                          iconOf(action.section) });
    }
}

// What a question hides is not offered, not even its name.
void Actions::addBeats(QList<PaletteModel::Entry> *entries) const
{
    const lessons::Lesson *lesson = lessonOf(m_desk.workbench);
    BeatModel *beats = m_desk.workbench->beats();
    for (int i = 0; lesson && i < beats->beatCount(); ++i) {
        if (!beats->isHidden(i))
            entries->append({ u"beat/%1"_s.arg(i + 1), lesson->beats.at(i).title, tr("Beat %1").arg(i + 1),
                              false, u"beat"_s });
    }
    if (beats->count() > beats->beatCount())
        entries->append(
            { u"beat/%1"_s.arg(beats->count()),
              actions::inEveryLanguage(QT_TRANSLATE_NOOP("Actions", "Your turn: the task of this lesson")),
              tr("Lesson"), false, u"beat"_s });
}

void Actions::addLessons(QList<PaletteModel::Entry> *entries) const
{
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons())
        entries->append(
            { u"lesson/"_s + lesson.id, lesson.title, tr("Lesson %1").arg(lesson.number), false, u"help"_s });
}

void Actions::addFiles(QList<PaletteModel::Entry> *entries) const
{
    for (const QString &file : m_desk.preferences->recentFiles())
        entries->append({ u"file/"_s + file, sameInAll(QFileInfo(file).fileName()), tr("Recent file"), false,
                          u"file"_s });
}

void Actions::addTasks(QList<PaletteModel::Entry> *entries) const
{
    if (!m_view)
        return;
    const QList<trace::TaskLane> &tasks = m_view->lanes().tasks;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        entries->append(
            { u"task/%1"_s.arg(i + 1), sameInAll(tasks.at(i).label), tr("Task"), false, u"state-running"_s });
}

void Actions::choose(int row)
{
    const QString id = m_palette.idOf(row);
    if (id.isEmpty())
        return;
    const QString kind = id.section(u'/', 0, 0);
    // Beats and tasks are others in another lesson.
    if (kind != "beat"_L1 && kind != "task"_L1)
        m_desk.preferences->setUsedActions(PaletteModel::withUsed(m_desk.preferences->usedActions(), id));
    if (kind == id)
        run(id);
    else
        goTo(kind, id.section(u'/', 1));
}

void Actions::goTo(const QString &kind, const QString &what)
{
    if (kind == "task"_L1) {
        goToTask(what.toInt());
        return;
    }
    m_desk.comparison->close();
    if (kind == "beat"_L1)
        m_desk.workbench->goToBeat(what.toInt());
    else if (kind == "lesson"_L1)
        m_desk.workbench->openLesson(what);
    else if (kind == "file"_L1)
        m_desk.playground->openFile(QUrl::fromLocalFile(what));
}

// To its first step, or where there is none, to where it was made.
void Actions::goToTask(int number)
{
    if (!m_view || number < 1 || number > m_view->lanes().tasks.size())
        return;
    const trace::Slices &slices = m_view->lanes().tasks.at(number - 1).slices;
    qsizetype step = 0;
    while (step < slices.size() && slices.stateOf(step) != trace::TaskState::Running)
        ++step;
    m_desk.workbench->player()->seekEvent(slices.beginOf(step < slices.size() ? step : 0));
    emit taskWanted(number);
}
