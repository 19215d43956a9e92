#include "handout/pageflow.h"

namespace {

constexpr double TooLow = 0.75; // part of a page behind which what will be torn does not begin

} // namespace

void PageFlow::keepLast()
{
    if (!m_blocks.isEmpty())
        m_blocks.last().keepsWithNext = true;
}

void PageFlow::nameLast(const QString &title)
{
    if (!m_blocks.isEmpty())
        m_blocks.last().title = title;
}

qsizetype PageFlow::endOfChain(qsizetype begin) const
{
    qsizetype end = begin;
    while (end < m_blocks.size() - 1 && m_blocks.at(end).keepsWithNext)
        ++end;
    return end + 1;
}

double PageFlow::heightOf(qsizetype begin, qsizetype end) const
{
    double height = -m_blocks.at(begin).gap;
    for (qsizetype i = begin; i < end; ++i)
        height += m_blocks.at(i).gap + m_blocks.at(i).height;
    return height;
}

QList<QList<PageFlow::Placed>> PageFlow::pages() const
{
    QList<QList<Placed>> pages { {} };
    double bottom = 0; // of what stands on the last page
    const auto turn = [&pages, &bottom] {
        if (!pages.last().isEmpty())
            pages.append(QList<Placed>());
        bottom = 0;
    };
    for (qsizetype begin = 0; begin < m_blocks.size();) {
        const qsizetype end = endOfChain(begin);
        const double height = heightOf(begin, end);
        const bool isTorn = height > m_pageHeight;
        if (isTorn ? bottom > m_pageHeight * TooLow : bottom + m_blocks.at(begin).gap + height > m_pageHeight)
            turn();
        for (qsizetype i = begin; i < end; ++i) {
            const Block &block = m_blocks.at(i);
            if (bottom + block.gap + block.height > m_pageHeight)
                turn();
            const double top = pages.last().isEmpty() ? 0 : bottom + block.gap;
            pages.last().append({ i, top });
            bottom = top + block.height;
        }
        begin = end;
    }
    return pages;
}
