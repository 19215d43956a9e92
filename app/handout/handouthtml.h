#pragma once

#include "handout/handout.h"

#include <QString>

#include <functional>

struct Palette;

/// Writes a hand-out as one page of HTML that needs nothing else: pictures stand in it as SVG, styles too, no
/// scripts. Answers are folded; where the browser can, a printed page shows them.
class HandoutHtml
{
public:
    /// Neither is owned. afterPicture is called as each picture is drawn; what it throws goes through.
    HandoutHtml(const Handout &handout, const Palette &palette, std::function<void()> afterPicture);

    QByteArray page();

private:
    QString styles() const;
    QString cover() const;
    QString facts(const QString &title, const QList<Handout::Fact> &facts) const;
    QString beats();
    QString beat(const Handout::Beat &beat);
    QString picture(const Handout::Picture &picture);
    QString question(const Handout::Question &question);
    QString make() const;
    QString code() const;
    QString tasks() const;
    QString console() const;
    QString findings() const;

    const Handout &m_handout;
    const Palette &m_palette;
    std::function<void()> m_afterPicture;
    int m_pictures = 0;
    int m_questions = 0;
};
