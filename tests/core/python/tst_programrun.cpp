#include "python/programrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using python::Outcome;
using python::ProgramRun;
using python::ProgramSettings;

class TestProgramRun : public QObject
{
    Q_OBJECT

private slots:
    void ends();
};

void TestProgramRun::ends()
{
    ProgramSettings settings;
    settings.interpreter = python::probe(QStringLiteral(AWAITSCOPE_PYTHON)).interpreter;
    settings.source = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print('hi')\n"
                      "asyncio.run(main())\n";
    ProgramRun run(settings);
    QSignalSpy finished(&run, &ProgramRun::finished);
    run.start();
    QVERIFY(run.isRunning());
    QVERIFY(finished.wait(60'000));
    QCOMPARE(run.outcome(), Outcome {});
    QVERIFY(run.log().size() > 5);
    QCOMPARE(run.log().header.program, u"program.py"_s);
}

QTEST_GUILESS_MAIN(TestProgramRun)

#include "tst_programrun.moc"
