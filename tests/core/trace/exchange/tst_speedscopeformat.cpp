#include "trace/exchange/speedscopeformat.h"

#include "support/logbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStack>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSpeedscopeFormat : public QObject
{
    Q_OBJECT

private slots:
    void hasAProfileForLoopAndTasks();
    void eventsNestAndRise_data();
    void eventsNestAndRise();
};

void TestSpeedscopeFormat::hasAProfileForLoopAndTasks()
{
    const QJsonObject file = QJsonDocument::fromJson(trace::toSpeedscopeFormat(logs::gather())).object();
    QCOMPARE(file.value(u"$schema"_s).toString(), u"https://www.speedscope.app/file-format-schema.json"_s);
    QStringList names;
    const QJsonArray profiles = file.value(u"profiles"_s).toArray();
    for (const QJsonValue &profile : profiles)
        names.append(profile.toObject().value(u"name"_s).toString());
    QCOMPARE(names, QStringList({ u"event loop"_s, u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
}

void TestSpeedscopeFormat::eventsNestAndRise_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("gather") << trace::toSpeedscopeFormat(logs::gather());
    QTest::newRow("queue") << trace::toSpeedscopeFormat(logs::queue());
    QTest::newRow("states") << trace::toSpeedscopeFormat(logs::states());
}

// What speedscope refuses otherwise: a frame closes in the profile that opened it, last opened first.
void TestSpeedscopeFormat::eventsNestAndRise()
{
    QFETCH(QByteArray, text);
    const QJsonObject file = QJsonDocument::fromJson(text).object();
    const int frames = int(file.value(u"shared"_s).toObject().value(u"frames"_s).toArray().size());
    const QJsonArray profiles = file.value(u"profiles"_s).toArray();
    for (const QJsonValue &value : profiles) {
        const QJsonObject profile = value.toObject();
        QStack<int> open;
        double last = profile.value(u"startValue"_s).toDouble();
        const QJsonArray events = profile.value(u"events"_s).toArray();
        for (const QJsonValue &item : events) {
            const QJsonObject event = item.toObject();
            const int frame = event.value(u"frame"_s).toInt(-1);
            QVERIFY(frame >= 0 && frame < frames);
            QVERIFY(event.value(u"at"_s).toDouble() >= last);
            last = event.value(u"at"_s).toDouble();
            if (event.value(u"type"_s) == "O"_L1) {
                open.push(frame);
            } else {
                QVERIFY(!open.isEmpty());
                QCOMPARE(open.pop(), frame);
            }
        }
        QVERIFY(open.isEmpty());
        QVERIFY(last <= profile.value(u"endValue"_s).toDouble());
    }
}

QTEST_GUILESS_MAIN(TestSpeedscopeFormat)
#include "tst_speedscopeformat.moc"
