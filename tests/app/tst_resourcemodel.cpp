#include "resourcemodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

namespace {

QStringList slotTexts(const QVariant &list)
{
    QStringList result;
    for (const QVariant &slot : list.toList()) {
        const QVariantMap map = slot.toMap();
        result.append((map.value(u"filled"_s).toBool() ? u"*"_s : QString())
                      + map.value(u"text"_s).toString());
    }
    return result;
}

} // namespace

class TestResourceModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void gatherSlotsFillInInputOrder();
    void childCountsWhenItsCallbackHasRun();
    void queueSlots();
    void waitersInLine();
    void whoJustLeftTheLine();
    void queueAndGather();
};

void TestResourceModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestResourceModel::gatherSlotsFillInInputOrder()
{
    LessonMoment run(u"gather"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"main"_s));
    QCOMPARE(texts(model, "kind"), QStringList { u"gather"_s });
    QCOMPARE(texts(model, "title"), QStringList { u"results of gather"_s });
    QCOMPARE(texts(model, "count"), QStringList { u"0 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()), (QStringList { u"[0]"_s, u"[1]"_s, u"[2]"_s }));
    model.show(run.at(EventKind::CallbackRun, {}, 1));
    QCOMPARE(texts(model, "count"), QStringList { u"1 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"[0]"_s, u"[1]"_s, u"*comments data"_s }));
    model.show(run.at(EventKind::CallbackRun, {}, 3));
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"*users data"_s, u"*posts data"_s, u"*comments data"_s }));
}

void TestResourceModel::childCountsWhenItsCallbackHasRun()
{
    LessonMoment run(u"gather"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s, 2));
    QCOMPARE(texts(model, "count"), QStringList { u"0 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()).last(), u"[2]"_s);
}

void TestResourceModel::queueSlots()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueuePut, u"producer"_s));
    QCOMPARE(texts(model, "kind"), (QStringList { u"queue"_s, u"gather"_s }));
    QCOMPARE(texts(model, "count").first(), u"1 / 5"_s);
    QCOMPARE(column(model, "maxsize").first(), 5);
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"*item-0"_s, QString(), QString(), QString(), QString() }));
}

void TestResourceModel::waitersInLine()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"worker-2"_s));
    QCOMPARE(labels(column(model, "getters").first()), QStringList { u"worker-2"_s });
    QVERIFY(labels(column(model, "putters").first()).isEmpty());
}

void TestResourceModel::whoJustLeftTheLine()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueuePut, u"producer"_s, 2));
    QVERIFY(labels(column(model, "getters").first()).isEmpty());
    QCOMPARE(texts(model, "note").first(), u"worker-2 just left the line"_s);
    model.show(run.at(EventKind::StepStart, u"worker-2"_s, 2));
    QCOMPARE(texts(model, "note").first(), QString());
}

void TestResourceModel::queueAndGather()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueueCreated));
    QCOMPARE(model.count(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.show(run.at(EventKind::GatherCreated));
    QCOMPARE(model.count(), 2);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
}

QTEST_GUILESS_MAIN(TestResourceModel)
#include "tst_resourcemodel.moc"
