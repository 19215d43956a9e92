#pragma once

#include <QtGlobal>

/// Numbers in as few bytes as they need: seven bits in each, the lowest first; the eighth says that another
/// follows (LEB128).
namespace trace::numberbytes {

inline constexpr int Bits = 7; ///< of a number, in a byte
inline constexpr quint8 More = 1 << Bits;

/// Calls put(byte) for each.
template<typename Put>
void write(quint64 value, Put put)
{
    for (; value >= More; value >>= Bits)
        put(quint8(value | More));
    put(quint8(value));
}

/// Takes the number that begins at a byte, and goes behind it. Most are one byte.
Q_ALWAYS_INLINE quint64 read(const quint8 *&next)
{
    quint64 value = *next++;
    if (value < More)
        return value;
    value &= More - 1;
    int shift = Bits;
    for (; (*next & More) != 0; shift += Bits)
        value |= quint64(*next++ & (More - 1)) << shift;
    return value | quint64(*next++) << shift;
}

} // namespace trace::numberbytes
