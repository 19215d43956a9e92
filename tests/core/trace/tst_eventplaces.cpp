#include "trace/eventplaces.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <vector>

using trace::EventPlaces;

namespace {

constexpr double Tail = 6;

/// The naive twin: keeps every place, and looks at all of them.
class PlainPlaces
{
public:
    struct Band
    {
        qsizetype first = 0; // event
        double begin = 0;
        double end = 0;
    };

    void truncate(std::size_t bands)
    {
        m_bands.resize(bands);
        m_places.resize(std::size_t(m_bands.back().first));
        m_right = m_stop = m_bands.back().begin;
    }
    void beginBand(double begin)
    {
        m_bands.push_back({ qsizetype(m_places.size()), begin, begin });
        m_right = m_stop = begin;
    }
    void squeezeBand(double limit)
    {
        const Band &band = m_bands.back();
        if (m_right <= limit)
            return;
        const double factor = (limit - band.begin) / (m_right - band.begin);
        for (std::size_t i = std::size_t(band.first); i < m_places.size(); ++i)
            m_places[i] = band.begin + (m_places[i] - band.begin) * factor;
        m_right = limit;
    }
    void append(double room)
    {
        if (room > 0) {
            m_stop = m_right;
            m_right += room;
        }
        m_places.push_back(m_stop);
    }

    double right() const { return m_right; }
    std::vector<Band> &bands() { return m_bands; }
    const std::vector<double> &places() const { return m_places; }
    double rightOf(qsizetype event) const
    {
        const double place = m_places[std::size_t(event)];
        const auto next = std::upper_bound(m_places.begin(), m_places.end(), place);
        const auto behind = std::ranges::upper_bound(m_bands, event, {}, &Band::first);
        const double end = std::prev(behind)->end - Tail;
        return std::max(place, next == m_places.end() ? end : std::min(*next, end));
    }

private:
    std::vector<double> m_places;
    std::vector<Band> m_bands;
    double m_right = 0;
    double m_stop = 0;
};

/// Both, made alike.
class Twins
{
public:
    Twins() { beginBand(0); }

    void follow(quint32 choice)
    {
        const quint32 number = choice >> 4;
        switch (choice & 15) {
        case 0:
            close();
            beginBand(m_plain.right() + Tail + 1 + number % 100);
            break;
        case 1:
            append(0.1 + number % 1000 / 7.0, 1); // more of them than there are codes for
            break;
        case 2:
        case 3:
            append(0, number % 40);
            break;
        case 4:
            if (number % 8 == 0)
                truncate(1 + number % m_plain.bands().size());
            break;
        case 5: {
            const double begin = m_plain.bands().back().begin;
            squeeze(begin + (m_plain.right() - begin) * 0.75);
            beginBand(m_plain.right() + Tail + 40);
            break;
        }
        default:
            append(number % 3 * 6.7, 1 + number % 5);
            break;
        }
    }

    void check()
    {
        close();
        const auto size = qsizetype(m_plain.places().size());
        RC_ASSERT(m_places.size() == size);
        RC_ASSERT(m_places.right() == m_plain.right());
        RC_ASSERT(m_places.bands().size() == qsizetype(m_plain.bands().size()));
        const auto begin = m_plain.places().begin();
        const auto end = m_plain.places().end();
        for (qsizetype i = 0; i < size; ++i) {
            const double place = m_plain.places()[std::size_t(i)];
            RC_ASSERT(m_places.at(i) == place); // to the last bit
            RC_ASSERT(m_places.rightOf(i, Tail) == m_plain.rightOf(i));
            RC_ASSERT(m_places.firstAt(i) == std::lower_bound(begin, end, place) - begin);
            for (const double position : { place - 0.01, place, place + 0.01 })
                RC_ASSERT(m_places.firstBehind(position) == std::upper_bound(begin, end, position) - begin);
        }
    }

private:
    void beginBand(double begin)
    {
        m_places.beginBand(qint64(m_plain.bands().size()), begin);
        m_plain.beginBand(begin);
        append(0, 1); // no band is without events
    }
    void append(double room, quint32 times)
    {
        for (; times > 0; --times) {
            m_places.append(room);
            m_plain.append(room);
        }
    }
    void squeeze(double limit)
    {
        m_places.squeezeBand(limit);
        m_plain.squeezeBand(limit);
        close();
    }
    void close()
    {
        m_plain.bands().back().end = m_plain.right() + Tail;
        m_places.endBand(m_plain.right() + Tail);
    }
    void truncate(std::size_t bands)
    {
        m_plain.truncate(bands);
        m_places.truncate(m_plain.bands().back().first, qsizetype(bands));
        append(0, 1);
    }

    EventPlaces m_places;
    PlainPlaces m_plain;
};

} // namespace

class TestEventPlaces : public QObject
{
    Q_OBJECT

private slots:
    void isThePlainList()
    {
        QVERIFY(rc::check("places that are computed are those that were given", [] {
            const auto choices = *rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>());
            Twins twins;
            for (const quint32 choice : choices)
                twins.follow(choice);
            twins.check();
        }));
    }

    // A code is a byte; what has none is kept by event, and forgotten with it.
    void moreRoomsThanCodes()
    {
        QVERIFY(rc::check("rooms without a code", [] {
            Twins twins;
            for (quint32 room = 0; room < 300; ++room)
                twins.follow(room << 4 | 1);
            const auto choices = *rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>());
            for (const quint32 choice : choices)
                twins.follow(choice);
            twins.check();
        }));
    }

    // A long band: what comes next stands in another block.
    void oneEventWithRoomAmongThousands()
    {
        EventPlaces places;
        places.beginBand(0, 0);
        for (int i = 0; i < 10'000; ++i)
            places.append(i == 5'000 ? 6.0 : i == 9'000 ? 8.0 : 0.0);
        places.endBand(places.right() + Tail);
        QCOMPARE(places.at(4'999), 0.0);
        QCOMPARE(places.at(8'999), 0.0);
        QCOMPARE(places.at(9'999), 6.0);
        QCOMPARE(places.rightOf(0, Tail), 6.0);
        QCOMPARE(places.rightOf(5'000, Tail), 6.0);
        QCOMPARE(places.rightOf(9'500, Tail), 14.0);
        QCOMPARE(places.firstAt(9'500), 9'000);
        QCOMPARE(places.firstBehind(0), 9'000);
    }
};

QTEST_GUILESS_MAIN(TestEventPlaces)
#include "tst_eventplaces.moc"
