#include "trace/exchange/perfettoformat.h"

#include "support/logbuilder.h"

#include <QHash>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Field
{
    quint32 number = 0;
    quint64 value = 0;
    QByteArray bytes;
};

std::optional<quint64> takeVarint(const QByteArray &bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
        const auto byte = quint8(bytes.at(at++));
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

// All fields of a message; nullopt where the bytes are none.
std::optional<QList<Field>> decode(const QByteArray &bytes)
{
    QList<Field> fields;
    for (qsizetype at = 0; at < bytes.size();) {
        const std::optional<quint64> key = takeVarint(bytes, at);
        if (!key)
            return std::nullopt;
        Field field;
        field.number = quint32(*key >> 3);
        const std::optional<quint64> value = (*key & 7) == 1 ? std::optional<quint64>(8)
                                                             : takeVarint(bytes, at);
        if (!value || (*key & 7) > 2)
            return std::nullopt;
        field.value = *value;
        if ((*key & 7) != 0) {
            if (at + qsizetype(*value) > bytes.size())
                return std::nullopt;
            field.bytes = bytes.mid(at, qsizetype(*value));
            at += qsizetype(*value);
        }
        fields.append(field);
    }
    return fields;
}

std::optional<Field> find(const QList<Field> &fields, quint32 number)
{
    for (const Field &field : fields) {
        if (field.number == number)
            return field;
    }
    return std::nullopt;
}

constexpr quint32 Timestamp = 8;
constexpr quint32 TrackEvent = 11;
constexpr quint32 TrackDescriptor = 60;

QList<QList<Field>> packetsOf(const trace::TraceLog &log)
{
    QList<QList<Field>> packets;
    const auto file = decode(trace::toPerfettoFormat(log));
    if (!file)
        return packets;
    for (const Field &field : *file)
        packets.append(decode(field.bytes).value_or(QList<Field>()));
    return packets;
}

} // namespace

class TestPerfettoFormat : public QObject
{
    Q_OBJECT

private slots:
    void describesEveryTrack();
    void slicesBalance();
    void flowsComeInPairs();
};

void TestPerfettoFormat::describesEveryTrack()
{
    QStringList names;
    for (const QList<Field> &packet : packetsOf(logs::gather())) {
        if (const auto descriptor = find(packet, TrackDescriptor)) {
            const auto name = find(decode(descriptor->bytes).value_or(QList<Field>()), 2);
            names.append(name ? QString::fromUtf8(name->bytes) : QString());
        }
    }
    QCOMPARE(names.mid(0, 6),
             QStringList({ QString(), u"event loop"_s, u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
}

void TestPerfettoFormat::slicesBalance()
{
    for (const trace::TraceLog &log : { logs::gather(), logs::queue(), logs::states() }) {
        QHash<quint64, int> depth; // by track
        quint64 last = 0;
        for (const QList<Field> &packet : packetsOf(log)) {
            const auto event = find(packet, TrackEvent);
            if (!event)
                continue;
            const quint64 time = find(packet, Timestamp)->value;
            QVERIFY(time >= last);
            last = time;
            const QList<Field> fields = decode(event->bytes).value_or(QList<Field>());
            const quint64 type = find(fields, 9)->value;
            int &open = depth[find(fields, 11)->value];
            open += type == 1 ? 1 : type == 2 ? -1 : 0;
            QVERIFY(open == 0 || open == 1);
        }
        for (const int open : std::as_const(depth))
            QCOMPARE(open, 0);
    }
}

void TestPerfettoFormat::flowsComeInPairs()
{
    QHash<QByteArray, int> begun;
    int ended = 0;
    for (const QList<Field> &packet : packetsOf(logs::gather())) {
        const auto event = find(packet, TrackEvent);
        const QList<Field> fields = event ? decode(event->bytes).value_or(QList<Field>()) : QList<Field>();
        if (const auto flow = find(fields, 47))
            ++begun[flow->bytes];
        if (const auto flow = find(fields, 48)) {
            QCOMPARE(begun.value(flow->bytes), 1);
            ++ended;
        }
    }
    QVERIFY(ended > 0);
    QCOMPARE(ended, begun.size());
}

QTEST_GUILESS_MAIN(TestPerfettoFormat)
#include "tst_perfettoformat.moc"
