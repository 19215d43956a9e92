#include "trace/exchange/protobufwriter.h"

#include <QtEndian>

namespace trace {

namespace {

constexpr quint32 WireVarint = 0;
constexpr quint32 WireFixed64 = 1;
constexpr quint32 WireBytes = 2;

} // namespace

void ProtobufWriter::addVarint(quint32 field, quint64 value)
{
    appendKey(field, WireVarint);
    appendVarint(value);
}

void ProtobufWriter::addFixed64(quint32 field, quint64 value)
{
    appendKey(field, WireFixed64);
    const quint64 little = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void ProtobufWriter::addString(quint32 field, const QString &text)
{
    appendBytes(field, text.toUtf8());
}

void ProtobufWriter::addMessage(quint32 field, const ProtobufWriter &message)
{
    appendBytes(field, message.bytes());
}

void ProtobufWriter::appendKey(quint32 field, quint32 wireType)
{
    appendVarint(quint64(field) << 3 | wireType);
}

void ProtobufWriter::appendVarint(quint64 value)
{
    while (value >= 0x80) {
        m_bytes.append(char((value & 0x7f) | 0x80));
        value >>= 7;
    }
    m_bytes.append(char(value));
}

void ProtobufWriter::appendBytes(quint32 field, const QByteArray &bytes)
{
    appendKey(field, WireBytes);
    appendVarint(quint64(bytes.size()));
    m_bytes.append(bytes);
}

} // namespace trace
