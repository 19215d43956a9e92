#pragma once

#include <QString>

namespace asyncio {

/// A text of an observation, which is made only when somebody reads it: most are recorded and never looked
/// at.
///
/// Borrows what it is made of, for as long as the observation lasts.
class Text
{
public:
    enum class Form : quint8 {
        Plain,    ///< the string as it stands
        Quoted,   ///< repr(string)
        Number,   ///< str(number)
        TaskName, ///< "Task-" and the number
    };

    /// Empty.
    Text() = default;
    /// A text as it stands; null is empty.
    Text(const QString *string)
        : m_string(string)
    {
    }
    static Text quoted(const QString &string) { return { Form::Quoted, &string, 0 }; }
    static Text number(qint64 number) { return { Form::Number, nullptr, number }; }
    static Text taskName(quint32 number) { return { Form::TaskName, nullptr, number }; }

    Form form() const { return m_form; }
    /// Of the forms Plain (where it may be null) and Quoted.
    const QString *string() const { return m_string; }
    /// Of the forms Number and TaskName.
    qint64 number() const { return m_number; }
    bool isEmpty() const { return m_form == Form::Plain && (!m_string || m_string->isEmpty()); }
    QString toString() const;

private:
    Text(Form form, const QString *string, qint64 number)
        : m_string(string)
        , m_number(number)
        , m_form(form)
    {
    }

    const QString *m_string = nullptr;
    qint64 m_number = 0;
    Form m_form = Form::Plain;
};

} // namespace asyncio
