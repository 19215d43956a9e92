#include "lessons/catalogue.h"
#include "lessons/sleepknob.h"
#include "player/run.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using lessons::Knob;
using lessons::Lesson;

class TestSleepKnob : public QObject
{
    Q_OBJECT

private slots:
    void aSleepHasTheKnobOfItsTask()
    {
        const Lesson &lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
        QCOMPARE(knobsOf(lesson), QStringList({ u"users"_s, u"posts"_s, u"comments"_s }));
    }

    void aKnobWithoutATaskIsForAll()
    {
        Lesson lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
        for (Knob &knob : lesson.knobs) {
            if (knob.name != "posts"_L1)
                knob.sleeps.clear();
            knob.task = knob.name == "posts"_L1 ? QString() : knob.task;
        }
        QCOMPARE(knobsOf(lesson), QStringList({ u"posts"_s, u"posts"_s, u"posts"_s }));
    }

    void otherLinesHaveNone()
    {
        Lesson lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
        for (Knob &knob : lesson.knobs)
            knob.sleeps = QStringList { u"fetch.print"_s };
        QCOMPARE(knobsOf(lesson), QStringList({ QString(), QString(), QString() }));
    }

private:
    /// Names of the knobs of the run's sleeps; empty for one without.
    static QStringList knobsOf(const Lesson &lesson)
    {
        const auto run = player::Run::ofLesson(lesson, lesson.defaults());
        const auto program = sources::Program::of(lesson, lesson.defaults());
        QStringList names;
        for (const trace::Event &event : run->log().events()) {
            const trace::Snapshot now = run->log().snapshotAt(run->log().size());
            const QString task = now.task(event.task) ? now.task(event.task)->label : QString();
            const Knob *knob = lessons::knobOfSleep(lesson, program, event, task);
            if (knob || event.wait == asyncio::WaitKind::Sleep)
                names.append(knob ? knob->name : QString());
        }
        return names;
    }
};

QTEST_GUILESS_MAIN(TestSleepKnob)
#include "tst_sleepknob.moc"
