#include "asyncio/text.h"

#include "asyncio/pyformat.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

QString Text::toString() const
{
    switch (m_form) {
    case Form::Plain:
        return m_string ? *m_string : QString();
    case Form::Quoted:
        return reprOf(*m_string);
    case Form::Number:
        return QString::number(m_number);
    default:
        return "Task-"_L1 + QString::number(m_number);
    }
}

} // namespace asyncio
