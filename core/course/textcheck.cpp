#include "course/textcheck.h"

#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace course {

namespace {

const QString English = u"en"_s;
const QString Japanese = u"ja"_s;
constexpr QChar ZeroWidthSpace(0x200B);
/// A line of the lesson pane has room for nearly twice as many characters.
constexpr int LongestPhrase = 16;

bool hasJapanese(const QString &text)
{
    return std::ranges::any_of(text, trace::isJapanese);
}

/// Length of the longest stretch of Japanese characters in which a line cannot break.
int longestPhrase(const QString &text)
{
    int longest = 0;
    int length = 0;
    for (const QChar character : text) {
        length = trace::isJapanese(character) ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest;
}

bool isSentence(const QString &text)
{
    static const QString ends = u".!?。！？"_s;
    return !text.isEmpty() && ends.contains(text.back());
}

} // namespace

TextCheck::TextCheck(const lessons::Lesson &lesson, Findings *findings)
    : m_lesson(lesson)
    , m_findings(findings)
{
}

void TextCheck::check()
{
    checkLabel(u"group"_s, m_lesson.group);
    checkLabel(u"shortTitle"_s, m_lesson.shortTitle);
    checkLabel(u"title"_s, m_lesson.title);
    checkSentence(u"goal"_s, m_lesson.goal);
    for (const lessons::Beat &beat : m_lesson.beats) {
        checkLabel(u"beats.%1.title"_s.arg(beat.id), beat.title);
        checkSentence(u"beats.%1.text"_s.arg(beat.id), beat.text);
        checkSentence(u"beats.%1.absent"_s.arg(beat.id), beat.absent);
        checkSentence(u"beats.%1.notes"_s.arg(beat.id), beat.notes);
    }
    checkParts();
}

void TextCheck::checkParts()
{
    for (const lessons::Knob &knob : m_lesson.knobs) {
        checkLabel(u"knobs.%1.label"_s.arg(knob.name), knob.label);
        checkLabel(u"knobs.%1.note"_s.arg(knob.name), knob.note);
        for (auto it = knob.choiceTexts.cbegin(); it != knob.choiceTexts.cend(); ++it)
            checkLabel(u"knobs.%1.choices.%2"_s.arg(knob.name, it.key()), it.value());
    }
    for (const lessons::Figure &figure : m_lesson.figures)
        checkLabel(u"figures."_s + figure.measure, figure.label);
    for (const lessons::Prediction &prediction : m_lesson.predictions) {
        const QString key = u"predictions."_s + prediction.id;
        checkSentence(key + u".question"_s, prediction.question);
        for (const lessons::Option &option : prediction.options) {
            checkLabel(key + u".options.%1.text"_s.arg(option.id), option.text);
            checkSentence(key + u".options.%1.reply"_s.arg(option.id), option.reply);
        }
    }
    checkSentence(u"make.task"_s, m_lesson.make.task);
    for (const lessons::Condition &condition : m_lesson.make.conditions) {
        checkLabel(u"make.conditions.%1.label"_s.arg(condition.id), condition.label);
        checkSentence(u"make.conditions.%1.failed"_s.arg(condition.id), condition.failed);
    }
    if (m_lesson.compare) {
        checkLabel(u"compare.left"_s, m_lesson.compare->left.title);
        checkLabel(u"compare.right"_s, m_lesson.compare->right.title);
    }
}

void TextCheck::checkLabel(const QString &key, const lessons::Text &text)
{
    checkPair(key, text);
    if (isSentence(text.value(English)) && text.value(English) == text.value(Japanese))
        m_findings->add(u"ja.json"_s, key, u"is the same as in English"_s);
}

void TextCheck::checkSentence(const QString &key, const lessons::Text &text)
{
    checkPair(key, text);
    const QString japanese = text.value(Japanese);
    if (!japanese.isEmpty() && !hasJapanese(japanese))
        m_findings->add(u"ja.json"_s, key, u"is not Japanese"_s);
}

void TextCheck::checkPair(const QString &key, const lessons::Text &text)
{
    checkEnglish(key, text.value(English));
    checkJapanese(key, text.value(Japanese));
    // The reader insists on texts that must be there; others must be there in both languages or in none.
    const bool english = !text.value(English).isEmpty();
    const bool japanese = !text.value(Japanese).isEmpty();
    if (english != japanese)
        m_findings->add(english ? u"ja.json"_s : u"en.json"_s, key,
                        u"is missing, but the other language has it"_s);
}

void TextCheck::checkEnglish(const QString &key, const QString &text)
{
    if (text.contains(ZeroWidthSpace))
        m_findings->add(u"en.json"_s, key, u"has a zero-width space, which belongs into Japanese only"_s);
    if (hasJapanese(text))
        m_findings->add(u"en.json"_s, key, u"has Japanese characters"_s);
}

void TextCheck::checkJapanese(const QString &key, const QString &text)
{
    const auto length = std::ranges::count_if(text, trace::isJapanese);
    if (length > LongestPhrase && !text.contains(ZeroWidthSpace))
        m_findings->add(u"ja.json"_s, key, u"has no zero-width space between its phrases"_s);
    else if (const int longest = longestPhrase(text); longest > LongestPhrase)
        m_findings->add(u"ja.json"_s, key,
                        u"has %1 characters in a row without a zero-width space between phrases"_s.arg(
                            longest));
}

} // namespace course
