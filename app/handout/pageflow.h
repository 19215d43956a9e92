#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <functional>

class QPainter;

/// Breaks a column of blocks into pages.
///
/// A block is never torn. Blocks that keep with the next stand on one page with it where one page holds them;
/// a chain that is longer breaks where it must. All lengths have one unit.
class PageFlow
{
public:
    struct Block
    {
        double gap = 0; ///< above it, but for at the top of a page
        double height = 0;
        bool keepsWithNext = false;
        std::function<void(QPainter &painter, QPointF topLeft)> paint;
        QString title {}; ///< in an outline of the pages; empty: not in it
    };
    struct Placed
    {
        qsizetype block = 0;
        double top = 0; ///< on its page
    };

    explicit PageFlow(double pageHeight)
        : m_pageHeight(pageHeight)
    {
    }

    void add(const Block &block) { m_blocks.append(block); }
    /// The last block and the next one stay together.
    void keepLast();
    /// Puts the last block into the outline.
    void nameLast(const QString &title);
    const Block &block(qsizetype index) const { return m_blocks.at(index); }
    /// What stands on each page, from the top.
    QList<QList<Placed>> pages() const;

private:
    qsizetype endOfChain(qsizetype begin) const;
    double heightOf(qsizetype begin, qsizetype end) const;

    double m_pageHeight;
    QList<Block> m_blocks;
};
