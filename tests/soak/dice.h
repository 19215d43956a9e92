#pragma once

#include <QList>

#include <random>

/// Chance that can be repeated: the same seed gives the same throws.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }

    /// 0 up to, but not including, count; count is at least 1.
    int below(int count) { return int(m_engine() % quint32(count)); }
    /// Both may come.
    int between(int least, int most) { return least + below(most - least + 1); }
    /// Once in so many throws.
    bool oneIn(int throws) { return below(throws) == 0; }
    bool coin() { return oneIn(2); }
    /// One of a list that is not empty.
    template<typename Item>
    Item of(const QList<Item> &items)
    {
        return items.at(below(int(items.size())));
    }

private:
    std::mt19937 m_engine;
};
