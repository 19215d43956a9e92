#pragma once

#include <QString>

/// A line of Python as HTML that a style sheet can do with as it likes: keywords bold, `await` and its
/// relatives of the class await, strings and comments of the class quiet. open: as Highlighter::tokens() has
/// it.
QString codeHtml(const QString &line, int *open);
