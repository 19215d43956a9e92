#pragma once

#include <QList>
#include <QSharedData>
#include <QSharedDataPointer>
#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <vector>

namespace trace {

/// Values by number, in ascending order, of which copies share all that has not changed since.
///
/// For the states that checkpoints keep: a run makes ever more tasks, few of them change between two
/// checkpoints. A copy takes constant time. To write is O(log n), and copies one leaf and one branch where a
/// copy of the table still has them, besides a list of n / 1,024 pointers.
///
/// Numbers come in ascending order, as asyncio gives them; another order is right too, only slow.
template<typename T>
class SharedTable
{
    struct Item
    {
        quint32 key = 0;
        T value {};

        bool operator==(const Item &) const = default;
    };
    struct Leaf : QSharedData
    {
        std::vector<Item> items; // never empty
    };
    struct Branch : QSharedData
    {
        std::vector<QSharedDataPointer<Leaf>> leaves; // never empty
    };

public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = qsizetype;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        const_iterator(const QList<QSharedDataPointer<Branch>> *branches, qsizetype branch,
                       std::size_t leaf = 0, std::size_t item = 0)
            : m_branches(branches)
            , m_branch(branch)
            , m_leaf(leaf)
            , m_item(item)
        {
        }

        const T &operator*() const { return item().value; }
        const T *operator->() const { return &item().value; }
        quint32 key() const { return item().key; }
        const_iterator &operator++()
        {
            const std::vector<QSharedDataPointer<Leaf>> &leaves = m_branches->at(m_branch)->leaves;
            if (++m_item < leaves[m_leaf]->items.size())
                return *this;
            m_item = 0;
            if (++m_leaf < leaves.size())
                return *this;
            m_leaf = 0;
            ++m_branch;
            return *this;
        }
        const_iterator operator++(int)
        {
            const const_iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const const_iterator &) const = default;

    private:
        const Item &item() const { return m_branches->at(m_branch)->leaves[m_leaf]->items[m_item]; }

        const QList<QSharedDataPointer<Branch>> *m_branches = nullptr;
        qsizetype m_branch = 0;
        std::size_t m_leaf = 0;
        std::size_t m_item = 0;
    };
    using value_type = T;

    const_iterator begin() const { return const_iterator(&m_branches, 0); }
    const_iterator end() const { return const_iterator(&m_branches, m_branches.size()); }
    const_iterator cbegin() const { return begin(); }
    const_iterator cend() const { return end(); }

    /// The first of the last so many, of which there must be some wanted; begin() where there are fewer.
    const_iterator last(qsizetype count) const
    {
        for (qsizetype branch = m_branches.size() - 1; branch >= 0; --branch) {
            const std::vector<QSharedDataPointer<Leaf>> &leaves = m_branches.at(branch)->leaves;
            for (std::size_t leaf = leaves.size(); leaf-- > 0;) {
                count -= qsizetype(leaves[leaf]->items.size());
                if (count <= 0)
                    return const_iterator(&m_branches, branch, leaf, std::size_t(-count));
            }
        }
        return begin();
    }

    qsizetype size() const { return m_size; }
    /// Not of an empty table.
    const T &first() const { return *begin(); }
    bool isEmpty() const { return m_size == 0; }
    bool contains(quint32 key) const { return find(key) != nullptr; }
    /// The value; nullptr if there is none. Holds until the table changes.
    const T *find(quint32 key) const
    {
        const Place place = placeOf(key);
        if (place.branch < 0)
            return nullptr;
        const Item &item = itemAt(place);
        return item.key == key ? &item.value : nullptr;
    }
    T value(quint32 key) const
    {
        const T *found = find(key);
        return found ? *found : T();
    }
    /// The value, to be written; nullptr if there is none.
    T *change(quint32 key)
    {
        const Place place = placeOf(key);
        if (place.branch < 0 || itemAt(place).key != key)
            return nullptr;
        return &m_branches[place.branch]->leaves[place.leaf]->items[place.item].value;
    }
    /// The value, to be written; made where there is none.
    T &entry(quint32 key)
    {
        if (T *found = change(key))
            return *found;
        insert(key, T());
        return *change(key);
    }
    /// Replaces what has the key.
    void insert(quint32 key, const T &value)
    {
        const Place place = placeOf(key);
        if (place.branch < 0) {
            addFirst({ key, value });
            return;
        }
        std::vector<QSharedDataPointer<Leaf>> &leaves = m_branches[place.branch]->leaves;
        std::vector<Item> &items = leaves[place.leaf]->items;
        if (items[place.item].key == key) {
            items[place.item].value = value;
            return;
        }
        ++m_size;
        const bool isLast = place.item + 1 == items.size() && place.leaf + 1 == leaves.size()
                         && place.branch + 1 == m_branches.size();
        if (!isLast || items.size() < LeafItems)
            items.insert(items.begin() + qsizetype(place.item) + 1, { key, value });
        else if (leaves.size() < BranchLeaves)
            leaves.push_back(leafOf({ key, value }));
        else
            m_branches.append(branchOf({ key, value }));
    }

    /// Calls f(key, before, now) for each value that an earlier copy has otherwise, or has not: then before
    /// is nullptr. In ascending order, without a look at what the two share.
    template<typename F>
    void forEachChange(const SharedTable &earlier, F f) const
    {
        for (qsizetype b = 0; b < m_branches.size(); ++b) {
            const Branch *const branch = m_branches.at(b).constData();
            const Branch *const was = b < earlier.m_branches.size() ? earlier.m_branches.at(b).constData()
                                                                    : nullptr;
            if (branch == was)
                continue;
            for (std::size_t l = 0; l < branch->leaves.size(); ++l) {
                const Leaf *const leaf = branch->leaves[l].constData();
                if (was && l < was->leaves.size() && leaf == was->leaves[l].constData())
                    continue;
                for (const Item &item : leaf->items) {
                    const T *const before = earlier.find(item.key);
                    if (!before || !(*before == item.value))
                        f(item.key, before, item.value);
                }
            }
        }
    }

    bool operator==(const SharedTable &other) const
    {
        return m_size == other.m_size && std::equal(begin(), end(), other.begin());
    }

private:
    static constexpr std::size_t LeafItems = 16;
    static constexpr std::size_t BranchLeaves = 64;
    static constexpr std::size_t BranchItems = LeafItems * BranchLeaves;

    /// Of the last item whose key is not greater; branch -1: there is none.
    struct Place
    {
        qsizetype branch = -1;
        std::size_t leaf = 0;
        std::size_t item = 0;
    };

    const Item &itemAt(const Place &place) const
    {
        return m_branches.at(place.branch)->leaves[place.leaf]->items[place.item];
    }

    Place placeOf(quint32 key) const
    {
        if (m_branches.isEmpty() || key < m_first)
            return {};
        const quint32 before = key - m_first;
        const Place guess { qsizetype(before / BranchItems), before / LeafItems % BranchLeaves,
                            before % LeafItems };
        return isAt(guess, key) ? guess : search(key);
    }

    /// Whether it is there. It is where no number is left out.
    bool isAt(const Place &place, quint32 key) const
    {
        if (place.branch >= m_branches.size())
            return false;
        const auto &leaves = m_branches.at(place.branch)->leaves;
        if (place.leaf >= leaves.size())
            return false;
        const auto &items = leaves[place.leaf]->items;
        return place.item < items.size() && items[place.item].key == key;
    }

    // Not of a key before all others. Few come here.
    Q_NEVER_INLINE Place search(quint32 key) const
    {
        const std::size_t branch = lastUpTo(m_branches, key, (key - m_first) / BranchItems);
        const auto &leaves = m_branches.at(qsizetype(branch))->leaves;
        const std::size_t leaf = lastUpTo(leaves, key, (key - keyOf(leaves.front())) / LeafItems);
        const auto &items = leaves[leaf]->items;
        return { qsizetype(branch), leaf, lastUpTo(items, key, key - keyOf(items.front())) };
    }

    static quint32 keyOf(const Item &item) { return item.key; }
    static quint32 keyOf(const QSharedDataPointer<Leaf> &leaf) { return leaf->items.front().key; }
    static quint32 keyOf(const QSharedDataPointer<Branch> &branch) { return keyOf(branch->leaves.front()); }

    /// Of the last whose key is not greater; the first is. The guess is right where no number is left out.
    template<typename List>
    static std::size_t lastUpTo(const List &list, quint32 key, std::size_t guess)
    {
        const auto last = std::size_t(list.size()) - 1;
        guess = std::min(guess, last);
        if (keyOf(list[guess]) <= key && (guess == last || key < keyOf(list[guess + 1])))
            return guess;
        const auto behind = std::upper_bound(list.cbegin(), list.cend(), key,
                                             [](quint32 wanted, const auto &each) {
                                                 return wanted < keyOf(each);
                                             });
        return std::size_t(behind - list.cbegin() - 1);
    }

    // Before all others.
    void addFirst(const Item &item)
    {
        ++m_size;
        m_first = item.key;
        if (m_branches.isEmpty()) {
            m_branches.append(branchOf(item));
            return;
        }
        std::vector<Item> &items = m_branches.first()->leaves.front()->items;
        items.insert(items.begin(), item);
    }

    static QSharedDataPointer<Leaf> leafOf(const Item &item)
    {
        QSharedDataPointer<Leaf> leaf(new Leaf);
        leaf->items.reserve(LeafItems);
        leaf->items.push_back(item);
        return leaf;
    }
    static QSharedDataPointer<Branch> branchOf(const Item &item)
    {
        QSharedDataPointer<Branch> branch(new Branch);
        branch->leaves.push_back(leafOf(item));
        return branch;
    }

    QList<QSharedDataPointer<Branch>> m_branches;
    qsizetype m_size = 0;
    quint32 m_first = 0; // key
};

} // namespace trace
