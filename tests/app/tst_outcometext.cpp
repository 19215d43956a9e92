#include "outcometext.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using python::Outcome;
using python::Probe;

namespace {

QList<Outcome> everyOutcome()
{
    QList<Outcome> outcomes;
    for (int kind = Outcome::Ended; kind <= Outcome::NotStarted; ++kind)
        outcomes.append(Outcome {
            .kind = Outcome::Kind(kind), .exitCode = 3, .signal = SIGKILL, .line = 7, .reason = u"why"_s });
    outcomes.append(Outcome { .kind = Outcome::RecordingLost });
    return outcomes;
}

QStringList everyText()
{
    python::ProgramSettings settings;
    settings.interpreter.version = u"3.8.18"_s;
    QStringList texts;
    for (const Outcome &outcome : everyOutcome())
        texts.append(outcomeText(outcome, settings));
    for (const Probe::Verdict verdict : { Probe::Missing, Probe::NotPython, Probe::NoAnswer })
        texts.append(probeText({ verdict, { u"/usr/bin/python3"_s, {} } }));
    return texts;
}

} // namespace

class TestOutcomeText : public QObject
{
    Q_OBJECT

private slots:
    void everyEndHasItsSentence();
    void saysWhatMatters();
    void speaksJapanese();
};

void TestOutcomeText::everyEndHasItsSentence()
{
    const QStringList texts = everyText();
    QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), texts.size());
    for (const QString &text : texts) {
        QVERIFY2(text.front().isUpper(), qPrintable(text));
        QVERIFY2(text.endsWith(u'.') || text.endsWith("why"_L1), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QCOMPARE(text.count(u'\n'), 0);
    }
}

void TestOutcomeText::saysWhatMatters()
{
    python::ProgramSettings settings;
    settings.limits = {
        .seconds = 5, .outputBytes = 1 << 20, .memoryBytes = qint64(3) << 29, .events = 12, .processes = 9
    };
    const auto text = [&](const Outcome &outcome) { return outcomeText(outcome, settings); };
    QVERIFY(text({ .kind = Outcome::Failed, .exitCode = 3 }).contains(u"exit code 3"_s));
    QCOMPARE(text({ .kind = Outcome::SyntaxError, .line = 7, .reason = u"invalid syntax"_s }),
             u"Syntax error in line 7: invalid syntax."_s);
    QVERIFY(text({ .kind = Outcome::Killed, .signal = SIGKILL }).contains(u"SIGKILL"_s));
    QVERIFY(text({ .kind = Outcome::TimeLimit }).contains(u"5 s"_s));
    QVERIFY(text({ .kind = Outcome::OutputLimit }).contains(u"1 MiB"_s));
    QVERIFY(text({ .kind = Outcome::MemoryLimit }).contains(u"1.5 GiB"_s));
    QVERIFY(text({ .kind = Outcome::EventLimit }).contains(u"12 events"_s));
    QVERIFY(text({ .kind = Outcome::ProcessLimit }).contains(u"9 processes"_s));
    QCOMPARE(probeText({ Probe::Usable, { u"/usr/bin/python3"_s, u"3.11.2"_s } }), QString());
    QVERIFY(probeText({ Probe::TooOld, { u"/usr/bin/python3"_s, u"3.8.18"_s } }).contains(u"3.8.18"_s));
    QVERIFY(probeText({ Probe::Missing, {} }).contains(u"no python3"_s));
}

void TestOutcomeText::speaksJapanese()
{
    const QStringList english = everyText();
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/awaitscope_ja.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QStringList japanese = everyText();
    QCoreApplication::removeTranslator(&translator);
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY2(japanese.at(i) != english.at(i), qPrintable(english.at(i)));
        QVERIFY(!japanese.at(i).contains(u'%'));
    }
}

QTEST_GUILESS_MAIN(TestOutcomeText)

#include "tst_outcometext.moc"
