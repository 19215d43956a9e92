#include "lessons/question.h"

#include "lessons/spantext.h"

#include <algorithm>

namespace lessons {

namespace {

/// An option as it reads in the run. Two that read alike in one language are taken for alike.
class Reader
{
public:
    Reader(const Lesson &lesson, const Values &values)
        : m_lesson(lesson)
        , m_values(values)
    {
    }

    bool readAlike(const Option *left, const Option *right) const
    {
        const QStringList languages = left->text.keys();
        return std::ranges::any_of(languages, [&](const QString &language) {
            return plainTextOf(left->text, m_lesson, m_values, language)
                == plainTextOf(right->text, m_lesson, m_values, language);
        });
    }

    bool readsLikeAnyOf(const QList<const Option *> &options, const Option *option) const
    {
        return std::ranges::any_of(options, [&](const Option *other) { return readAlike(other, option); });
    }

private:
    const Lesson &m_lesson;
    const Values &m_values;
};

const Option *firstRight(const Prediction &prediction, const Values &values)
{
    const auto found = std::ranges::find_if(prediction.options, [&](const Option &option) {
        return option.condition.isTrue(values);
    });
    return found == prediction.options.end() ? nullptr : &*found;
}

qsizetype eventOf(const QString &beatId, const Lesson &lesson, const trace::TraceLog &log)
{
    const Beat *beat = lesson.beat(beatId);
    return beat ? beat->event.find(log) : -1;
}

} // namespace

Question::Question(const Lesson &lesson, const Prediction &prediction, const Values &values,
                   const trace::TraceLog &log)
    : m_prediction(&prediction)
    , m_event(eventOf(prediction.beat, lesson, log))
    , m_revealEvent(eventOf(prediction.reveal, lesson, log))
{
    const Reader reader(lesson, values);
    const Option *right = firstRight(prediction, values);
    for (const Option &option : prediction.options) {
        const bool isOtherRight = &option != right && option.condition.isTrue(values);
        const bool isAlike = &option != right
                          && (reader.readsLikeAnyOf(m_options, &option)
                              || (right && reader.readAlike(right, &option)));
        if (isOtherRight || isAlike)
            continue;
        if (&option == right)
            m_right = m_options.size();
        m_options.append(&option);
    }
}

} // namespace lessons
