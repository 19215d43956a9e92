#pragma once

#include "asyncio/observer.h"

#include <QByteArray>

/// Writes every observation as a canonical line, as randomprograms.py does with the events of its recorder:
/// the kind, then key=value in the order of the keys, values in JSON; fields that are 0 or empty are left
/// out, but for time and iteration; lines of the source and the names of resources are not compared.
class CanonicalWriter final : public asyncio::Observer
{
public:
    void observe(const asyncio::Observation &observation) override;
    QByteArray take() { return std::exchange(m_lines, QByteArray()); }
    qsizetype count() const { return m_count; }

private:
    void number(const char *key, qint64 value, bool always = false);
    void text(const char *key, const QString &value);
    void word(const char *key, QLatin1StringView value);

    QByteArray m_lines;
    qsizetype m_count = 0;
};
