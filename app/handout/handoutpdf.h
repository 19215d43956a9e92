#pragma once

#include "handout/handout.h"
#include "handout/pageflow.h"

#include <QByteArray>

#include <functional>
#include <memory>

class QTextDocument;
struct Palette;

/// Lays a hand-out out on pages of A4 and writes them as PDF, text and pictures as vectors.
///
/// Lengths are pixels of 1/96 inch, as the pictures have them. Each page has a running title and its number.
class HandoutPdf
{
public:
    /// Neither is owned. afterPicture is called as each picture is drawn; what it throws goes through.
    HandoutPdf(const Handout &handout, const Palette &palette, std::function<void()> afterPicture);

    /// Empty when it cannot be written.
    QByteArray file() const;

private:
    struct Cell
    {
        QString html;
        double width = 0;
        bool atRight = false;
    };

    void addCover();
    void addFacts(const QString &title, const QList<Handout::Fact> &facts);
    void addBeats();
    void addBeat(const Handout::Beat &beat);
    void addPicture(const Handout::Picture &picture);
    void addQuestion(const Handout::Question &question);
    void addOption(const Handout::Option &option);
    void addMake();
    void addCode();
    void addTasks();
    void addConsole();
    void addFindings();

    void addSection(const QString &title);
    void addText(const QString &html, double gap, double left = 0);
    void addBox(const QString &html, bool ticked);
    void addLines(int count);
    void addCodeLine(const QString &html, const QString &number, bool isFirst);
    void addRow(const QList<Cell> &cells);
    std::shared_ptr<QTextDocument> documentOf(const QString &html, double width) const;
    QString styles() const;
    void paintFurniture(QPainter &painter, int page, int pages) const;

    const Handout &m_handout;
    const Palette &m_palette;
    std::function<void()> m_afterPicture;
    PageFlow m_flow;
    int m_questions = 0;
};
