#include "predictionmodel.h"
#include "support/rows.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Answer;

namespace {

PredictionModel::Question question(const QString &id, int beat, int step)
{
    PredictionModel::Question question;
    question.id = id;
    question.beat = beat;
    question.step = step;
    question.revealBeat = beat + 1;
    question.revealStep = step + 9;
    question.text = u"Which of %1?"_s.arg(id);
    question.options = { { u"sum"_s, u"the sum"_s, u"They overlap."_s, false },
                         { u"longest"_s, u"the longest"_s, u"It ends last."_s, true } };
    return question;
}

} // namespace

class TestPredictionModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isAskedAtItsBeat();
    void nothingIsGivenAwayBefore();
    void answers_data();
    void answers();
    void skipping();
    void whatIsPassedIsSkipped();
    void oneAfterAnother();
    void whatIsRightFollowsTheRun();
    void noSuchOption();
    void tellsWhatIsAnsweredOnly();

private:
    void answer(const QString &id, const Answer &answer);

    std::unique_ptr<PredictionModel> m_model;
};

void TestPredictionModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPredictionModel::init()
{
    m_model = std::make_unique<PredictionModel>();
    m_model->setQuestions({ question(u"total"_s, 1, 4), question(u"order"_s, 2, 7) });
    connect(m_model.get(), &PredictionModel::answered, this, &TestPredictionModel::answer);
}

// As the workbench does.
void TestPredictionModel::answer(const QString &id, const Answer &answer)
{
    PredictionModel::Answers answers = m_model->answers();
    answers.insert(id, answer);
    m_model->setAnswers(answers);
    m_model->show(1, 4);
}

void TestPredictionModel::isAskedAtItsBeat()
{
    QCOMPARE(m_model->openBeat(), 1);
    m_model->show(0, 2);
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->isOpen());
    m_model->show(1, 4);
    QVERIFY(m_model->isOpen());
    QCOMPARE(texts(*m_model, "question"), QStringList { u"Which of total?"_s });
    QCOMPARE(texts(*m_model, "state"), QStringList { u"open"_s });
    QCOMPARE(m_model->value(0, u"revealStep"_s), 13);
    QCOMPARE(m_model->value(0, u"revealBeat"_s), 3);
    m_model->show(0, 4); // another beat at the same step
    QVERIFY(m_model->isOpen());
}

void TestPredictionModel::nothingIsGivenAwayBefore()
{
    m_model->show(1, 4);
    m_model->choose(1);
    for (const QVariant &option : m_model->value(0, u"options"_s).toList())
        QVERIFY(!option.toMap().value(u"right"_s).toBool());
    QCOMPARE(m_model->value(0, u"reply"_s), QString());
    QCOMPARE(m_model->value(0, u"choice"_s), 1);
}

void TestPredictionModel::answers_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reply");
    QTest::newRow("wrong") << 0 << u"wrong"_s << u"They overlap."_s;
    QTest::newRow("right") << 1 << u"right"_s << u"It ends last."_s;
}

void TestPredictionModel::answers()
{
    QFETCH(const int, choice);
    m_model->show(1, 4);
    m_model->commit(); // nothing is chosen
    QVERIFY(m_model->isOpen());
    m_model->choose(choice);
    QCOMPARE(m_model->choice(), choice);
    m_model->commit();
    QVERIFY(!m_model->isOpen());
    QTEST(m_model->value(0, u"state"_s).toString(), "state");
    QTEST(m_model->value(0, u"reply"_s).toString(), "reply");
    QVERIFY(m_model->value(0, u"options"_s).toList().at(1).toMap().value(u"right"_s).toBool());
    QCOMPARE(m_model->answers().value(u"total"_s).right, choice == 1);
    QCOMPARE(m_model->openBeat(), 2);
    m_model->choose(1 - choice);
    m_model->show(1, 4);
    QCOMPARE(m_model->value(0, u"choice"_s), choice);
}

void TestPredictionModel::skipping()
{
    m_model->show(1, 4);
    m_model->choose(0);
    m_model->skip();
    QCOMPARE(texts(*m_model, "state"), QStringList { u"skipped"_s });
    QCOMPARE(m_model->value(0, u"choice"_s), -1);
    QCOMPARE(m_model->value(0, u"reply"_s), u"It ends last."_s);
    QVERIFY(m_model->answers().value(u"total"_s).isSkipped());
}

void TestPredictionModel::whatIsPassedIsSkipped()
{
    m_model->passBefore(7);
    QVERIFY(m_model->answers().value(u"total"_s).isSkipped());
    QCOMPARE(m_model->answers().size(), 1);
    m_model->show(2, 7);
    QVERIFY(m_model->isOpen());
    m_model->setAnswers({ { u"total"_s, { u"longest"_s, true } } });
    m_model->passBefore(8);
    QCOMPARE(m_model->answers().value(u"total"_s).option, u"longest"_s); // an answer stays
    QCOMPARE(m_model->answers().size(), 2);
}

void TestPredictionModel::oneAfterAnother()
{
    m_model->setQuestions({ question(u"total"_s, 1, 4), question(u"order"_s, 1, 4) });
    m_model->show(1, 4);
    QCOMPARE(m_model->count(), 1);
    m_model->choose(0);
    m_model->commit();
    QCOMPARE(texts(*m_model, "state"), (QStringList { u"wrong"_s, u"open"_s }));
    QCOMPARE(m_model->choice(), -1);
}

void TestPredictionModel::whatIsRightFollowsTheRun()
{
    m_model->show(1, 4);
    m_model->choose(0);
    m_model->commit();
    PredictionModel::Question other = question(u"total"_s, 1, 4);
    std::swap(other.options[0].right, other.options[1].right);
    m_model->setQuestions({ other });
    m_model->show(1, 4);
    QCOMPARE(texts(*m_model, "state"), QStringList { u"right"_s });
}

void TestPredictionModel::noSuchOption()
{
    m_model->show(1, 4);
    m_model->choose(3);
    m_model->choose(-1);
    QCOMPARE(m_model->choice(), -1);
    m_model->show(0, 1);
    m_model->choose(0); // nothing is asked here
    m_model->skip();
    m_model->show(1, 4);
    QCOMPARE(m_model->choice(), -1);
}

// What another question still asks about is not told by the first.
void TestPredictionModel::tellsWhatIsAnsweredOnly()
{
    PredictionModel::Question total = question(u"total"_s, 1, 4);
    total.about = { u"total"_s, u"users"_s };
    PredictionModel::Question order = question(u"order"_s, 2, 7);
    order.about = { u"users"_s };
    m_model->setQuestions({ total, order });
    m_model->show(1, 4);
    QCOMPARE(m_model->openBeatNumber(), 2);
    QVERIFY(m_model->told().isEmpty());
    m_model->skip();
    QCOMPARE(m_model->told(), QSet<QString> { u"total"_s });
    QCOMPARE(m_model->openBeatNumber(), 3);
}

QTEST_GUILESS_MAIN(TestPredictionModel)
#include "tst_predictionmodel.moc"
