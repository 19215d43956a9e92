#include "trace/texttable.h"

#include <QHashFunctions>

namespace trace {

void TextTable::clear()
{
    *this = TextTable();
}

quint32 TextTable::numberByContent(const QString &text)
{
    if (m_recentByContent.empty())
        m_recentByContent.resize(RecentContents);
    quint32 &number = m_recentByContent[qHash(text) % RecentContents];
    if (m_texts.at(number) != text) {
        number = quint32(m_texts.size());
        m_texts.append(text);
    }
    return number;
}

} // namespace trace
