#include "asyncio/eventloop.h"
#include "asyncio/pyformat.h"
#include "asyncio/timerheap.h"

#include <QList>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString HeapqProgram = uR"(
import heapq
class Tie:
    def __init__(self, number):
        self.number = number
    def __lt__(self, other):
        return False
for count in range(1, 41):
    heap = []
    for number in range(count):
        heapq.heappush(heap, Tie(number))
    print([heapq.heappop(heap).number for _ in range(count)])
)"_s;

class PlainTimer final : public asyncio::Timer
{
public:
    PlainTimer(asyncio::EventLoop &loop, quint32 id, qint64 due, quint64 ordinal)
        : Timer(loop, id, due, ordinal, 0)
    {
    }
    void run() override {}
};

QList<quint32> popAll(asyncio::TimerHeap &heap)
{
    QList<quint32> ids;
    while (!heap.isEmpty())
        ids.append(heap.pop()->id());
    return ids;
}

} // namespace

class TestTimerHeap : public QObject
{
    Q_OBJECT

private slots:
    // Several call_at with the very same time really tie, and come in heapq's unstable order. The judge
    // is heapq itself.
    void tiesComeInTheOrderOfHeapq()
    {
        QStringList ours;
        for (int count = 1; count <= 40; ++count) {
            asyncio::TimerHeap heap;
            for (int i = 0; i < count; ++i)
                heap.push(new PlainTimer(m_loop, quint32(i), 5, 0));
            ours.append(asyncio::reprOf(popAll(heap)));
        }
        QProcess python;
        python.start(QStringLiteral(AWAITSCOPE_PYTHON), { u"-c"_s, HeapqProgram });
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromLatin1(python.readAllStandardOutput()).trimmed().split(u'\n'), ours);
    }

    void sortsLikeAPlainSort()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 200; ++round) {
            asyncio::TimerHeap heap;
            std::vector<std::pair<qint64, quint32>> plain;
            const int count = int(random() % 40);
            for (int i = 0; i < count; ++i) {
                const qint64 due = random() % 10;
                heap.push(new PlainTimer(m_loop, quint32(i), due, quint64(i)));
                plain.emplace_back(due, quint32(i));
            }
            std::sort(plain.begin(), plain.end());
            QList<quint32> expected;
            for (const auto &[due, id] : plain)
                expected.append(id);
            QCOMPARE(popAll(heap), expected);
        }
    }

private:
    asyncio::EventLoop m_loop;
};

QTEST_GUILESS_MAIN(TestTimerHeap)
#include "tst_timerheap.moc"
