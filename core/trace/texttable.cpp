#include "trace/texttable.h"

namespace trace {

void TextTable::clear()
{
    *this = TextTable();
}

quint32 TextTable::numberByContent(const QString &text)
{
    quint32 &number = m_numbers[text];
    if (number == 0) {
        number = quint32(m_texts.size());
        m_texts.append(text);
    }
    return number;
}

} // namespace trace
