#pragma once

#include "palette.h"

#include <QSyntaxHighlighter>

/// Colours the Python in the editor's document, as the lessons' source is coloured.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeHighlighter(QTextDocument *document);

    void setPalette(const Palette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Palette *m_palette;
};
