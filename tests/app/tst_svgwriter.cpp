#include "svgwriter.h"

#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

class TestSvgWriter : public QObject
{
    Q_OBJECT

private slots:
    void isWellFormed();
    void keepsClipping();
    void restoresClipping();
    void leavesOutWhatIsClippedAway();
    void standsOnAPageWithOthers();
    void keepsTextAsText();
    void scalesDashesWithTheWidth();
};

namespace {

template<typename Paint>
QString paint(const Paint &draw)
{
    SvgWriter writer(QSize(100, 50), u"a < b & \"c\""_s);
    QPainter painter(&writer);
    draw(painter);
    painter.end();
    return QString::fromUtf8(writer.svg());
}

} // namespace

void TestSvgWriter::isWellFormed()
{
    const QString svg = paint([](QPainter &painter) {
        painter.translate(3.5, 2);
        painter.setOpacity(0.5);
        painter.drawEllipse(QRectF(1, 2, 3, 4));
        painter.drawText(QPointF(5, 5), u"<&>"_s);
        painter.drawPixmap(0, 0, QPixmap(2, 2));
    });
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains(u"<title>a &lt; b &amp; &quot;c&quot;</title>"_s));
    QVERIFY(svg.contains(u"matrix(1 0 0 1 3.5 2)"_s));
    QVERIFY(svg.contains(u"opacity=\"0.5\""_s));
}

void TestSvgWriter::keepsClipping()
{
    const QString svg = paint([](QPainter &painter) {
        painter.translate(10, 0);
        painter.setClipRect(QRectF(0, 0, 20.5, 20));
        painter.setClipRect(QRectF(5, 0, 100, 10), Qt::IntersectClip);
        painter.fillRect(QRectF(0, 0, 90, 90), Qt::red);
    });
    QCOMPARE(svg.count(u"<clipPath"_s), 1);
    QVERIFY2(svg.contains(u"M15 0 L30.5 0 L30.5 10 L15 10"_s), qPrintable(svg));
    QVERIFY(svg.contains(u"<g clip-path=\"url(#c1)\">"_s));
}

void TestSvgWriter::restoresClipping()
{
    const QString svg = paint([](QPainter &painter) {
        painter.setClipRect(QRectF(0, 0, 50, 50));
        painter.save();
        painter.setClipRect(QRectF(0, 0, 10, 10), Qt::IntersectClip);
        painter.restore();
        painter.fillRect(QRectF(0, 0, 90, 90), Qt::red);
        painter.setClipping(false);
        painter.fillRect(QRectF(0, 0, 90, 90), Qt::blue);
    });
    QVERIFY2(svg.contains(u"M0 0 L50 0 L50 50 L0 50"_s), qPrintable(svg));
    QVERIFY(svg.contains(u"\n<path"_s)); // the blue one stands in no group
}

void TestSvgWriter::leavesOutWhatIsClippedAway()
{
    const QString svg = paint([](QPainter &painter) {
        painter.setClipRect(QRectF(0, 0, 10, 10));
        painter.setClipRect(QRectF(20, 20, 10, 10), Qt::IntersectClip);
        painter.fillRect(QRectF(0, 0, 90, 90), Qt::red);
    });
    QVERIFY(!svg.contains(u"<path"_s));
}

void TestSvgWriter::standsOnAPageWithOthers()
{
    SvgWriter writer(QSize(100, 50), u"<b>"_s, u"second"_s);
    QPainter painter(&writer);
    painter.setClipRect(QRectF(0, 0, 10, 10));
    painter.fillRect(QRectF(0, 0, 90, 90), Qt::red);
    painter.end();
    const QString element = writer.element();
    QVERIFY2(element.startsWith(u"<svg "_s), qPrintable(element));
    QVERIFY(element.contains(u"role=\"img\" viewBox=\"0 0 100 50\""_s));
    QVERIFY(element.contains(u"<title>&lt;b&gt;</title>"_s));
    QVERIFY(element.contains(u"id=\"secondc1\""_s));
    QVERIFY(element.contains(u"url(#secondc1)"_s));
}

void TestSvgWriter::keepsTextAsText()
{
    const QString svg = paint([](QPainter &painter) {
        QFont font(QStringList { u"Inter"_s });
        font.setPixelSize(12);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(QPointF(5, 20), u"users"_s);
    });
    QVERIFY2(svg.contains(u">users</text>"_s), qPrintable(svg));
    QVERIFY(svg.contains(u"font-weight=\"700\""_s));
    QVERIFY(svg.contains(u"font-size=\"12\""_s));
}

void TestSvgWriter::scalesDashesWithTheWidth()
{
    const QString svg = paint([](QPainter &painter) {
        QPen pen(Qt::black, 2);
        pen.setDashPattern({ 1, 3 });
        painter.setPen(pen);
        painter.drawLine(QPointF(0, 0), QPointF(9, 0));
    });
    QVERIFY2(svg.contains(u"stroke-dasharray=\"2 6\""_s), qPrintable(svg));
    QVERIFY(svg.contains(u"fill=\"none\""_s));
}

QTEST_MAIN(TestSvgWriter)
#include "tst_svgwriter.moc"
