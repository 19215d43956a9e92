#include "lessons/markup.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::parseMarkup;
using lessons::Span;
using Kind = lessons::Span::Kind;

class TestMarkup : public QObject
{
    Q_OBJECT

private slots:
    void splitsIntoSpans_data();
    void splitsIntoSpans();
    void refuses_data();
    void refuses();
};

void TestMarkup::splitsIntoSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Span>>("spans");
    const auto plain = [](const QString &text) { return Span { Kind::Text, text, false, false }; };
    QTest::newRow("empty") << QString() << QList<Span>();
    QTest::newRow("plain") << u"a < b & c"_s << QList<Span> { plain(u"a < b & c"_s) };
    QTest::newRow("code") << u"call `f()` now"_s
                          << QList<Span> { plain(u"call "_s),
                                           { Kind::Text, u"f()"_s, false, true },
                                           plain(u" now"_s) };
    QTest::newRow("bold") << u"**now**"_s << QList<Span> { { Kind::Text, u"now"_s, true, false } };
    QTest::newRow("task") << u"[[worker-1]] runs"_s
                          << QList<Span> { { Kind::Task, u"worker-1"_s, false, false }, plain(u" runs"_s) };
    QTest::newRow("placeholders") << u"{task} at **{time}**"_s
                                  << QList<Span> { { Kind::EventTask, {}, false, false },
                                                   plain(u" at "_s),
                                                   { Kind::Time, {}, true, false } };
    QTest::newRow("knob in code") << u"`Queue({knob:maxsize})`"_s
                                  << QList<Span> { { Kind::Text, u"Queue("_s, false, true },
                                                   { Kind::Knob, u"maxsize"_s, false, true },
                                                   { Kind::Text, u")"_s, false, true } };
    QTest::newRow("expression") << u"{=a + 1} of `{=b:s}`"_s
                                << QList<Span> { { Kind::Value, u"a + 1"_s, false, false },
                                                 plain(u" of "_s),
                                                 { Kind::Seconds, u"b"_s, false, true } };
    QTest::newRow("code keeps brackets and stars")
        << u"`a[[0]] ** b`"_s << QList<Span> { { Kind::Text, u"a[[0]] ** b"_s, false, true } };
}

void TestMarkup::splitsIntoSpans()
{
    QFETCH(QString, text);
    QString error;
    const auto spans = parseMarkup(text, &error);
    QVERIFY2(spans, qPrintable(error));
    QTEST(*spans, "spans");
}

void TestMarkup::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("code") << u"a `b"_s << u"` is not closed"_s;
    QTest::newRow("bold") << u"a **b"_s << u"** is not closed"_s;
    QTest::newRow("task") << u"[[main"_s << u"[[ needs a task's label and ]]"_s;
    QTest::newRow("no task") << u"[[]]"_s << u"[[ needs a task's label and ]]"_s;
    QTest::newRow("placeholder") << u"{clock}"_s << u"{clock} is no placeholder"_s;
    QTest::newRow("knob without a name") << u"{knob:}"_s << u"{knob:} is no placeholder"_s;
    QTest::newRow("expression that is none")
        << u"{=a +}"_s << u"a + is not an expression: something is missing at the end"_s;
    QTest::newRow("open placeholder") << u"{time"_s << u"{ needs a }"_s;
}

void TestMarkup::refuses()
{
    QFETCH(QString, text);
    QString error;
    QVERIFY(!parseMarkup(text, &error));
    QTEST(error, "error");
    QVERIFY(!parseMarkup(text));
}

QTEST_APPLESS_MAIN(TestMarkup)
#include "tst_markup.moc"
