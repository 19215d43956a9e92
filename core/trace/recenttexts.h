#pragma once

#include <QString>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// The first and the last letters of a text, at most eight of each. With its length they are all of one that
/// has no more than 16.
struct TextEnds
{
    quint64 first = 0;
    quint64 last = 0;

    explicit TextEnds(std::string_view text)
    {
        const std::size_t size = text.size();
        if (size >= 8) {
            std::memcpy(&first, text.data(), 8);
            std::memcpy(&last, text.data() + size - 8, 8);
        } else if (size >= 4) {
            std::memcpy(&first, text.data(), 4);
            std::memcpy(&last, text.data() + size - 4, 4);
        } else if (size > 0) {
            first = quint64(quint8(text[0])) | quint64(quint8(text[size / 2])) << 8;
            last = quint8(text[size - 1]);
        }
    }
    bool operator==(const TextEnds &) const = default;
};

/// A hash of a text by its length and its ends.
inline quint64 shortHash(std::string_view text)
{
    const TextEnds ends(text);
    const quint64 mixed = (ends.first ^ text.size()) * 0x9E37'79B9'7F4A'7C15
                        ^ ends.last * 0xC2B2'AE3D'27D4'EB4F;
    return mixed ^ mixed >> 32;
}

/// Texts of UTF-8, made once where they come again and again: the log knows such a text by its address.
///
/// Invariant: what of() gives is always the text that it was asked for; which are kept is nobody's business.
class RecentTexts
{
public:
    /// Holds until the next call.
    const QString &of(std::string_view utf8)
    {
        if (m_entries.empty())
            m_entries.resize(Entries);
        Entry &entry = m_entries[shortHash(utf8) % Entries];
        if (entry.utf8 != utf8)
            entry = { std::string(utf8), QString::fromUtf8(utf8.data(), qsizetype(utf8.size())) };
        return entry.text;
    }

private:
    static constexpr std::size_t Entries = 1024;

    struct Entry
    {
        std::string utf8;
        QString text;
    };

    std::vector<Entry> m_entries; // by hash; none until the first text
};

} // namespace trace
