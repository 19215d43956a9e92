#include "gamemodel.h"

#include "lessons/loopverdict.h"
#include "richtext.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using lessons::LoopChoice;
using Kind = LoopChoice::Kind;

namespace {

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Step:
        return u"state-ready"_s;
    case Kind::Callback:
        return u"callback"_s;
    case Kind::Timer:
        return u"wait-sleep"_s;
    case Kind::Waiting:
        return u"state-awaiting"_s;
    case Kind::Thread:
        return u"wait-thread"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

GameModel::GameModel(QObject *parent)
    : RowModel({ "label", "hue", "icon", "detail", "name", "tried" }, parent)
{
}

bool GameModel::start(const trace::TraceLog &log)
{
    lessons::LoopGame game(log);
    if (game.turns().isEmpty())
        return false;
    m_log = &log;
    m_game = std::move(game);
    m_turn = m_hits = m_streak = m_longestStreak = 0;
    m_tried.clear();
    m_place = current().from;
    say(Verdict::None, -1);
    refresh();
    emit placeChanged();
    return true;
}

void GameModel::leave()
{
    if (!isOpen())
        return;
    m_log = nullptr;
    m_game = {};
    m_place = -1;
    say(Verdict::None, -1);
    refresh();
    emit placeChanged();
}

void GameModel::show(const Palette &palette)
{
    m_palette = &palette;
    refresh();
}

void GameModel::setBest(int hits, int turns)
{
    m_bestHits = hits;
    m_bestTurns = turns;
    emit changed();
}

QString GameModel::praise() const
{
    constexpr double Good = 0.8;
    if (m_hits == turnCount())
        return tr("You are the loop: not a single wrong turn.");
    return m_hits >= Good * turnCount() ? tr("asyncio would hardly notice the difference.")
                                        : tr("The ready queue first, then the timers: play it again.");
}

QString GameModel::verdict() const
{
    switch (m_verdict) {
    case Verdict::Right:
        return u"right"_s;
    case Verdict::Wrong:
        return u"wrong"_s;
    case Verdict::Shown:
        return u"shown"_s;
    case Verdict::None:
        break;
    }
    return {};
}

void GameModel::choose(int row)
{
    if (!isOpen() || isOver() || row < 0 || row >= current().choices.size() || m_tried.contains(row))
        return;
    if (row == current().right) {
        say(Verdict::Right, row);
        moveOn();
        return;
    }
    m_tried.append(row);
    m_streak = 0;
    say(Verdict::Wrong, row);
    refresh();
}

void GameModel::showRight()
{
    if (!isOpen() || isOver())
        return;
    m_streak = 0;
    m_tried.append(current().right); // no hit
    say(Verdict::Shown, current().right);
    moveOn();
}

void GameModel::say(Verdict verdict, int choice)
{
    m_verdict = verdict;
    m_saidTurn = m_turn;
    m_saidChoice = choice;
}

void GameModel::moveOn()
{
    if (m_tried.isEmpty()) {
        ++m_hits;
        m_longestStreak = std::max(m_longestStreak, ++m_streak);
    }
    m_tried.clear();
    m_place = current().shown;
    ++m_turn;
    if (!isOver())
        m_place = current().from; // past what left no choice
    refresh();
    emit placeChanged();
    if (isOver())
        emit scored(m_hits, turnCount());
}

void GameModel::refresh()
{
    m_said = {};
    if (m_verdict != Verdict::None) {
        const lessons::LoopTurn &turn = m_game.turns().at(m_saidTurn);
        m_said = m_verdict == Verdict::Wrong ? lessons::whyNot(*m_log, turn, m_saidChoice)
                                             : lessons::whyNow(*m_log, turn);
    }
    m_reason = m_palette ? RichText(*m_palette).html(m_said) : QString();
    QList<Row> rows;
    if (isOpen() && !isOver()) {
        const auto &choices = current().choices;
        for (int i = 0; i < choices.size(); ++i)
            rows.append({ quint64(i), valuesOf(choices.at(i), m_tried.contains(i)) });
    }
    setRows(rows);
    emit changed();
}

QVariantList GameModel::valuesOf(const LoopChoice &choice, bool isTried) const
{
    const QString thread = tr("a thread");
    const QString label = choice.kind == Kind::Thread ? thread : choice.label;
    QString detail;
    QString name;
    switch (choice.kind) {
    case Kind::Step:
        detail = tr("ready");
        name = tr("%1, ready").arg(label);
        break;
    case Kind::Callback:
        detail = choice.caller.isEmpty() ? tr("callback") : tr("callback of %1").arg(choice.caller);
        name = tr("%1, %2").arg(label, detail);
        break;
    case Kind::Timer:
        detail = tr("timer, %1").arg(trace::secondsWithUnit(choice.due));
        name = tr("%1, timer due at %2").arg(label, trace::secondsWithUnit(choice.due));
        break;
    case Kind::Waiting:
        detail = tr("awaits %1").arg(choice.wait);
        name = tr("%1, awaits %2").arg(label, choice.wait);
        break;
    case Kind::Thread:
        detail = tr("wait for news");
        name = tr("Wait until a thread has news");
        break;
    }
    const bool hasHue = choice.kind != Kind::Callback && choice.task != 0;
    return { label,  hasHue ? Palette::hueOf(choice.task) : Palette::NoHue, iconOf(choice.kind), detail, name,
             isTried };
}
