#include "placerow.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <vector>

namespace {

/// A row and its naive twin, some of which has been forgotten and taken anew.
struct Rows
{
    Rows()
    {
        append(*rc::gen::inRange(0, 2'000));
        const auto kept = std::size_t(*rc::gen::inRange(0, int(twin.size()) + 1));
        row.truncate(qsizetype(kept));
        twin.resize(kept);
        append(*rc::gen::inRange(0, 700));
    }

    // Mostly small steps, many of them none, and seldom a wide one.
    void append(int count)
    {
        double place = twin.empty() ? 0 : twin.back();
        for (int step : *rc::gen::container<std::vector<int>>(std::size_t(count), rc::gen::inRange(0, 400))) {
            place += step < 200 ? 0 : step < 399 ? step / 1'000.0 : step;
            row.append(place);
            twin.push_back(place);
        }
    }

    qsizetype firstFrom(double position, qsizetype from) const
    {
        return std::lower_bound(twin.cbegin() + from, twin.cend(), position) - twin.cbegin();
    }
    qsizetype wideFrom(double least, qsizetype from) const
    {
        while (from + 1 < row.size() && twin[std::size_t(from) + 1] - twin[std::size_t(from)] < least)
            ++from;
        return from;
    }
    /// Those of the row, a little beside them, and beyond its ends.
    double position() const
    {
        const double shift = *rc::gen::element(0.0, 0.0, 1e-9, -1e-9, 0.05, 300.0, -300.0);
        return twin.empty() ? shift : *rc::gen::elementOf(twin) + shift;
    }

    PlaceRow row;
    std::vector<double> twin;
};

} // namespace

class TestPlaceRow : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItTakes()
    {
        QVERIFY(rc::check("random rows", [] {
            const Rows rows;
            RC_ASSERT(rows.row.size() == qsizetype(rows.twin.size()));
            for (qsizetype i = 0; i < rows.row.size(); ++i)
                RC_ASSERT(rows.row.at(i) == rows.twin[std::size_t(i)]);
        }));
    }

    void findsWhatALookAtEverythingFinds()
    {
        QVERIFY(rc::check("random rows at random places", [] {
            const Rows rows;
            for (int i = 0; i < 20; ++i) {
                const double position = rows.position();
                const qsizetype from = *rc::gen::inRange<qsizetype>(0, rows.row.size() + 1);
                RC_ASSERT(rows.row.firstFrom(position, from) == rows.firstFrom(position, from));
            }
        }));
    }

    void findsManyAtOnce()
    {
        QVERIFY(rc::check("random rows at random places", [] {
            const Rows rows;
            const qsizetype from = *rc::gen::inRange<qsizetype>(0, rows.row.size() + 1);
            std::vector<double> positions;
            for (int i = 0; i < 40; ++i)
                positions.push_back(rows.position());
            std::ranges::sort(positions);
            std::vector<qsizetype> found(3); // of what was asked before
            rows.row.firstFrom(positions, from, found);
            RC_ASSERT(found.size() == positions.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                RC_ASSERT(found[i] == rows.firstFrom(positions[i], from));
        }));
    }

    void passesOverNoWideGap()
    {
        QVERIFY(rc::check("random rows at random widths", [] {
            const Rows rows;
            RC_PRE(rows.row.size() > 0);
            const double least = *rc::gen::element(0.0, 0.2, 0.3, 0.398, 0.399, 399.0, 400.0);
            for (int i = 0; i < 20; ++i) {
                const qsizetype from = *rc::gen::inRange<qsizetype>(0, rows.row.size());
                RC_ASSERT(rows.row.wideFrom(least, from) == rows.wideFrom(least, from));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestPlaceRow)
#include "tst_placerow.moc"
