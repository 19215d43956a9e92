#include "trace/sharedtable.h"

#include <rapidcheck.h>

#include <QTest>

#include <map>

using trace::SharedTable;

namespace {

using Naive = std::map<quint32, int>;

void checkSame(const SharedTable<int> &table, const Naive &naive)
{
    RC_ASSERT(table.size() == qsizetype(naive.size()));
    RC_ASSERT(table.isEmpty() == naive.empty());
    auto expected = naive.cbegin();
    for (auto item = table.begin(); item != table.end(); ++item, ++expected) {
        RC_ASSERT(item.key() == expected->first);
        RC_ASSERT(*item == expected->second);
    }
    for (const auto &[key, value] : naive) {
        RC_ASSERT(table.contains(key));
        RC_ASSERT(table.value(key) == value);
        RC_ASSERT(table.contains(key + 1) == naive.contains(key + 1));
    }
    RC_ASSERT(!table.contains(0) || naive.contains(0));
    for (qsizetype count = 1; count <= table.size() + 1; ++count)
        RC_ASSERT(table.last(count)
                  == std::next(table.begin(), std::max<qsizetype>(0, table.size() - count)));
}

} // namespace

class TestSharedTable : public QObject
{
    Q_OBJECT

private slots:
    void empty()
    {
        SharedTable<int> table;
        QVERIFY(table.isEmpty());
        QVERIFY(!table.find(1));
        QVERIFY(!table.change(1));
        QCOMPARE(table.value(1), 0);
        QVERIFY(table.begin() == table.end());
        QVERIFY(table.last(1) == table.end());
    }

    void likeAMapInAnyOrder()
    {
        QVERIFY(
            rc::check("insert, entry and change are those of std::map", [](const std::vector<quint16> &keys) {
                SharedTable<int> table;
                Naive naive;
                int value = 0;
                for (const quint16 key : keys) {
                    ++value;
                    if (key % 3 == 0) {
                        table.insert(key, value);
                        naive[key] = value;
                    } else if (key % 3 == 1) {
                        table.entry(key) += value;
                        naive[key] += value;
                    } else if (int *found = table.change(key)) {
                        *found = value;
                        naive.at(key) = value;
                    } else {
                        RC_ASSERT(!naive.contains(key));
                        table.insert(key, value);
                        naive[key] = value;
                    }
                }
                checkSame(table, naive);
            }));
    }

    void changesSinceACopy()
    {
        QVERIFY(rc::check("what differs is told, in order", [](const std::vector<quint16> &keys) {
            SharedTable<int> table;
            Naive naive;
            SharedTable<int> copy;
            Naive twin;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                // Some without gaps, more than a leaf holds; some written as they are.
                const quint32 key = i % 4 == 0 ? keys[i] : quint32(i);
                const int value = int(i % 3);
                table.insert(key, value);
                naive[key] = value;
                if (i * 2 == keys.size()) {
                    copy = table;
                    twin = naive;
                }
            }
            Naive changes;
            quint32 last = 0;
            table.forEachChange(copy, [&](quint32 key, const int *before, int now) {
                RC_ASSERT(changes.empty() || key > last);
                last = key;
                RC_ASSERT((before != nullptr) == twin.contains(key));
                if (before) {
                    RC_ASSERT(*before == twin.at(key));
                    RC_ASSERT(*before != now);
                }
                changes[key] = now;
            });
            for (const auto &[key, value] : naive) {
                const bool hasChanged = !twin.contains(key) || twin.at(key) != value;
                RC_ASSERT(changes.contains(key) == hasChanged);
                if (hasChanged)
                    RC_ASSERT(changes.at(key) == value);
            }
            for (const auto &[key, value] : naive)
                RC_ASSERT(table.value(key) == value);
        }));
    }

    void copiesStayAsTheyWere()
    {
        // More than two branches.
        SharedTable<int> table;
        Naive naive;
        QList<SharedTable<int>> copies;
        QList<Naive> twins;
        for (quint32 key = 1; key < 2500; ++key) {
            table.insert(key * 2, int(key));
            naive[key * 2] = int(key);
            *table.change(key / 2 * 2 + 2) = -1;
            naive[key / 2 * 2 + 2] = -1;
            if (key % 500 == 0) {
                copies.append(table);
                twins.append(naive);
            }
        }
        QVERIFY(rc::check("the table", [&] { checkSame(table, naive); }));
        for (qsizetype i = 0; i < copies.size(); ++i) {
            QVERIFY(rc::check("a copy", [&] { checkSame(copies.at(i), twins.at(i)); }));
            QVERIFY(!(copies.at(i) == table));
        }
    }
};

QTEST_APPLESS_MAIN(TestSharedTable)
#include "tst_sharedtable.moc"
