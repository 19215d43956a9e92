#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace trace {

/// Texts by number. One that repeats is held once, unless many others came in between.
///
/// Programs say the same few texts again and again, from the same memory: those are found by their address.
/// Others are found by their content, where they are among the recent ones: a table of all would cost more
/// than it saves where every text is another. Invariants: number 0 is the empty text; a number never changes
/// its text; what stands among those found by address is kept alive, so that no other text can have its
/// address.
class TextTable
{
public:
    /// Number of a text, which is added if it is new. It must own its characters or have static ones (no
    /// QString::fromRawData).
    quint32 numberOf(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        if (m_recent.empty())
            m_recent.resize(RecentTexts);
        Recent &recent = m_recent[placeOf(text)];
        if (recent.text.constData() == text.constData() && recent.text.size() == text.size())
            return recent.number;
        recent = { text, numberByContent(text) };
        return recent.number;
    }
    const QString &at(quint32 number) const { return m_texts.at(number); }
    void clear();

private:
    static constexpr int RecentBits = 9;
    static constexpr std::size_t RecentTexts = std::size_t(1) << RecentBits;

    struct Recent
    {
        QString text;
        quint32 number = 0;
    };

    static std::size_t placeOf(const QString &text)
    {
        constexpr quint64 GoldenRatio = 0x9E37'79B9'7F4A'7C15;
        return std::size_t((quintptr(text.constData()) * GoldenRatio) >> (64 - RecentBits));
    }
    quint32 numberByContent(const QString &text);

    static constexpr std::size_t RecentContents = 4096;

    QList<QString> m_texts { QString() };
    std::vector<Recent> m_recent;           // by address; empty until the first text
    std::vector<quint32> m_recentByContent; // numbers, by hash; the same
};

} // namespace trace
