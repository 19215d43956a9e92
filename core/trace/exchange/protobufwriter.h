#pragma once

#include <QByteArray>
#include <QString>

namespace trace {

/// Builds one protobuf message, field by field.
class ProtobufWriter
{
public:
    /// Field of type int32, int64, uint32, uint64, bool or enum. Negative numbers take ten bytes.
    void addVarint(quint32 field, quint64 value);
    void addFixed64(quint32 field, quint64 value);
    void addString(quint32 field, const QString &text);
    void addMessage(quint32 field, const ProtobufWriter &message);

    const QByteArray &bytes() const { return m_bytes; }

private:
    void appendKey(quint32 field, quint32 wireType);
    void appendVarint(quint64 value);
    void appendBytes(quint32 field, const QByteArray &bytes);

    QByteArray m_bytes;
};

} // namespace trace
