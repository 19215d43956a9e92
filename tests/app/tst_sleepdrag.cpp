#include "sleepdrag.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/lanes.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using trace::AxisMode;
using trace::TimeAxis;

namespace {

const lessons::Lesson &gather()
{
    return *lessons::Catalogue::bundled().find(u"gather"_s);
}

trace::TraceLog logWith(const QString &knob, double value)
{
    QVariantMap values = gather().defaults();
    values.insert(knob, value);
    return player::Run::ofLesson(gather(), values)->log();
}

/// The event that ends the first wait of the task with this label.
qsizetype endOf(const trace::TraceLog &log, const QString &task)
{
    for (const trace::TaskLane &lane : trace::Lanes::of(log).tasks) {
        for (const trace::Slice &slice : lane.slices) {
            if (lane.label == task && slice.state == trace::TaskState::Awaiting)
                return slice.end;
        }
    }
    return -1;
}

} // namespace

class TestSleepDrag : public QObject
{
    Q_OBJECT

private slots:
    void theEndGoesWithThePointer_data()
    {
        QTest::addColumn<QString>("knob");
        QTest::addColumn<int>("mode");
        for (const char *knob : { "users", "posts", "comments" }) {
            QTest::addRow("%s, elastic", knob) << QString::fromLatin1(knob) << int(AxisMode::Elastic);
            QTest::addRow("%s, time", knob) << QString::fromLatin1(knob) << int(AxisMode::Time);
        }
    }
    /// Whatever the value, at the place where the run with it has the end the drag asks for that value.
    /// Behind the end of the longest sleep main's last step comes along, so that it is off by the room of a
    /// step.
    void theEndGoesWithThePointer()
    {
        QFETCH(QString, knob);
        QFETCH(int, mode);
        const lessons::Knob &dragged = *gather().knob(knob);
        const double before = dragged.defaultValue.toDouble();
        const trace::TraceLog log = logWith(knob, before);
        const TimeAxis axis(log, AxisMode(mode));
        const qsizetype end = endOf(log, knob);
        const SleepDrag drag(axis, end, axis.positionOf(end), dragged, before);
        const double lastStep = (axis.length() - axis.positionOf(endOf(log, u"main"_s))) / axis.scale();
        for (int tenths = 1; tenths <= 50; ++tenths) {
            const double value = tenths / 10.0;
            const trace::TraceLog other = logWith(knob, value);
            const TimeAxis held = TimeAxis::toScale(other, axis.mode(), axis.scale());
            const double place = held.positionOf(endOf(other, knob));
            QVERIFY2(std::abs(drag.valueAt(place) - value) < 0.11 + (value > 3.0 ? lastStep : 0.0),
                     qPrintable(u"%1: %2"_s.arg(value).arg(drag.valueAt(place))));
        }
    }

    void theGripMayBeBesideTheEnd()
    {
        const trace::TraceLog log = logWith(u"users"_s, 2.0);
        const TimeAxis axis(log, AxisMode::Elastic);
        const qsizetype end = endOf(log, u"users"_s);
        const double grip = axis.positionOf(end) + 4;
        const SleepDrag drag(axis, end, grip, *gather().knob(u"users"_s), 2.0);
        QCOMPARE(drag.valueAt(grip), 2.0);
        QCOMPARE(drag.valueAt(grip - 0.5 * axis.scale()), 1.5);
    }

    void theValueStaysInItsRange()
    {
        const trace::TraceLog log = logWith(u"users"_s, 2.0);
        const TimeAxis axis(log, AxisMode::Elastic);
        const qsizetype end = endOf(log, u"users"_s);
        const SleepDrag drag(axis, end, axis.positionOf(end), *gather().knob(u"users"_s), 2.0);
        QCOMPARE(drag.valueAt(-1000), 0.1);
        QCOMPARE(drag.valueAt(axis.length() * 10), 5.0);
    }

    void theValueStandsOnAStep()
    {
        lessons::Knob knob;
        knob.minimum = 0.5;
        knob.maximum = 3.0;
        knob.step = 0.25;
        QCOMPARE(SleepDrag::allowed(knob, 1.1), 1.0);
        QCOMPARE(SleepDrag::allowed(knob, 1.13), 1.25);
        QCOMPARE(SleepDrag::allowed(knob, 0.0), 0.5);
        knob.step = 0;
        QCOMPARE(SleepDrag::allowed(knob, 1.1), 1.1);
    }
};

QTEST_GUILESS_MAIN(TestSleepDrag)
#include "tst_sleepdrag.moc"
