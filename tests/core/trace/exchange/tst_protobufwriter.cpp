#include "trace/exchange/protobufwriter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using trace::ProtobufWriter;

class TestProtobufWriter : public QObject
{
    Q_OBJECT

private slots:
    void varint_data();
    void varint();
    void fixed64();
    void string();
    void message();
};

void TestProtobufWriter::varint_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("0") << quint64(0) << QByteArray::fromHex("0800");
    QTest::newRow("127") << quint64(127) << QByteArray::fromHex("087f");
    QTest::newRow("128") << quint64(128) << QByteArray::fromHex("088001");
    QTest::newRow("300") << quint64(300) << QByteArray::fromHex("08ac02");
    QTest::newRow("-1") << quint64(-1) << QByteArray::fromHex("08ffffffffffffffffff01");
}

void TestProtobufWriter::varint()
{
    QFETCH(quint64, value);
    QFETCH(QByteArray, bytes);
    ProtobufWriter writer;
    writer.addVarint(1, value);
    QCOMPARE(writer.bytes(), bytes);
}

void TestProtobufWriter::fixed64()
{
    ProtobufWriter writer;
    writer.addFixed64(47, 1);
    QCOMPARE(writer.bytes(), QByteArray::fromHex("f9020100000000000000"));
}

void TestProtobufWriter::string()
{
    ProtobufWriter writer;
    writer.addString(2, u"é"_s);
    QCOMPARE(writer.bytes(), QByteArray::fromHex("1202c3a9"));
}

void TestProtobufWriter::message()
{
    ProtobufWriter inner;
    inner.addVarint(1, 150);
    ProtobufWriter outer;
    outer.addMessage(3, inner);
    QCOMPARE(outer.bytes(), QByteArray::fromHex("1a03089601"));
}

QTEST_GUILESS_MAIN(TestProtobufWriter)
#include "tst_protobufwriter.moc"
