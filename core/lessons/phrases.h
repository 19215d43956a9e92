#pragma once

#include <QString>

namespace lessons {

/// Prepares Japanese text for line breaking.
///
/// Authors separate phrases with a zero-width space. Elsewhere Japanese text could break between any two
/// characters, so the characters of a phrase are joined (word joiner) and a space beside a Japanese
/// character becomes a narrow no-break space, the thin gap around Latin words. Behind punctuation a line
/// may always break. Text without a zero-width space is left as it is, and so are its spaces.
QString joinPhrases(const QString &text);

} // namespace lessons
