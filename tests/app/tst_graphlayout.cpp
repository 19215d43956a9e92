#include "graphlayout.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSizeF Box(140, 56);
constexpr QSizeF Label(60, 18);

/// Empty for a layout that is as it should be.
QString faultOf(const GraphLayout::Graph &graph, const GraphLayout &layout)
{
    const QRectF page(QPointF(), layout.size);
    QList<QRectF> occupied;
    for (qsizetype i = 0; i < layout.nodes.size(); ++i) {
        const QRectF &node = layout.nodes.at(i);
        if (node.size() != graph.nodes.at(i))
            return u"node %1 has another size"_s.arg(i);
        if (!page.contains(node))
            return u"node %1 is outside"_s.arg(i);
        if (std::ranges::any_of(occupied, [&node](const QRectF &other) { return other.intersects(node); }))
            return u"node %1 overlaps"_s.arg(i);
        occupied.append(node);
    }
    for (const QList<QRectF> &texts : { layout.titles, layout.labels }) {
        for (const QRectF &text : texts) {
            if (text.isEmpty())
                continue;
            if (!page.contains(text))
                return u"a label is outside"_s;
            if (std::ranges::any_of(occupied,
                                    [&text](const QRectF &other) { return other.intersects(text); }))
                return u"a label overlaps"_s;
            occupied.append(text);
        }
    }
    for (qsizetype i = 0; i < layout.edges.size(); ++i) {
        const auto touches = [&](int node, QPointF point) {
            return layout.nodes.at(node).adjusted(-0.5, -0.5, 0.5, 0.5).contains(point);
        };
        const QPainterPath &path = layout.edges.at(i);
        if (path.isEmpty() || !touches(graph.edges.at(i).from, path.elementAt(0))
            || !touches(graph.edges.at(i).to, path.currentPosition()))
            return u"edge %1 does not join its nodes"_s.arg(i);
    }
    return {};
}

GraphLayout::Graph graphOf(int nodes, const QList<GraphLayout::Edge> &edges,
                           const QList<QList<int>> &rings = {})
{
    GraphLayout::Graph graph;
    graph.nodes.fill(Box, nodes);
    graph.edges = edges;
    graph.rings = rings;
    graph.ringTitle = QSizeF(100, 36);
    graph.width = 520;
    return graph;
}

QList<GraphLayout::Edge> edgesOfRing(int nodes)
{
    QList<GraphLayout::Edge> edges;
    for (int i = 0; i < nodes; ++i)
        edges.append({ i, (i + 1) % nodes, Label });
    return edges;
}

} // namespace

class TestGraphLayout : public QObject
{
    Q_OBJECT

private slots:
    void nothing();
    void mainAboveItsRing();
    void rings_data();
    void rings();
    void whoWaitsStandsAbove();
    void singlesStandInRows();
    void overSeveralLayers();
    void ringsThatShareANode();
    void sameInputSamePicture();
    void anyGraph();
};

void TestGraphLayout::nothing()
{
    const GraphLayout layout = GraphLayout::of(graphOf(0, {}));
    QVERIFY(layout.nodes.isEmpty());
    QCOMPARE(layout.size.width(), 520);
}

// As the design shows a deadlock: main on top, the two locks above each other, a task at either side.
void TestGraphLayout::mainAboveItsRing()
{
    enum { Audit, Report, Accounts, Transfer, Main };
    QList<GraphLayout::Edge> edges = edgesOfRing(4);
    edges.append({ Main, Transfer, Label });
    edges.append({ Main, Report, Label });
    const GraphLayout::Graph graph = graphOf(5, edges, { { Audit, Report, Accounts, Transfer } });
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    const auto middle = [&layout](int node) { return layout.nodes.at(node).center(); };
    QVERIFY(middle(Main).y() < middle(Audit).y());
    QVERIFY(middle(Audit).y() < middle(Report).y());
    QCOMPARE(middle(Report).y(), middle(Transfer).y());
    QVERIFY(middle(Report).y() < middle(Accounts).y());
    QVERIFY(middle(Transfer).x() < middle(Audit).x() && middle(Audit).x() < middle(Report).x());
    QCOMPARE(middle(Audit).x(), middle(Accounts).x());
    QCOMPARE(middle(Main).x(), middle(Audit).x());
    for (const QRectF &label : layout.labels)
        QVERIFY(!label.isEmpty());
    QVERIFY(layout.titles.first().left() > layout.nodes.at(Transfer).right());
    // Labels within the ring stand beside their lines.
    for (int edge = 0; edge < 4; ++edge) {
        for (qreal share = 0; share <= 1; share += 0.02)
            QVERIFY(!layout.labels.at(edge).contains(layout.edges.at(edge).pointAtPercent(share)));
    }
}

void TestGraphLayout::rings_data()
{
    QTest::addColumn<int>("nodes");
    for (const int nodes : { 2, 3, 4, 5, 6, 7, 8, 20, 200 })
        QTest::addRow("%d nodes", nodes) << nodes;
}

void TestGraphLayout::rings()
{
    QFETCH(const int, nodes);
    QList<int> ring(nodes);
    std::iota(ring.begin(), ring.end(), 0);
    const GraphLayout::Graph graph = graphOf(nodes, edgesOfRing(nodes), { ring });
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    QVERIFY(!layout.titles.first().isEmpty());
    QVERIFY(layout.labels.count(QRectF()) <= nodes / 4);
}

void TestGraphLayout::whoWaitsStandsAbove()
{
    const GraphLayout::Graph graph = graphOf(4, { { 3, 2, Label }, { 2, 0, Label }, { 3, 1, Label } });
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    for (const GraphLayout::Edge &edge : graph.edges)
        QVERIFY(layout.nodes.at(edge.from).bottom() < layout.nodes.at(edge.to).top());
}

void TestGraphLayout::singlesStandInRows()
{
    const GraphLayout::Graph graph = graphOf(30, { { 0, 1, {} } });
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    QCOMPARE(layout.size.width(), 520); // no wider than the view
    QVERIFY(layout.nodes.at(2).top() > layout.nodes.at(1).bottom());
}

void TestGraphLayout::overSeveralLayers()
{
    QList<GraphLayout::Edge> edges { { 0, 1, Label }, { 1, 2, Label }, { 2, 3, Label }, { 0, 3, Label } };
    const GraphLayout::Graph graph = graphOf(4, edges);
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    // It goes beside what stands between.
    for (qreal share = 0.05; share < 1; share += 0.05) {
        const QPointF point = layout.edges.at(3).pointAtPercent(share);
        QVERIFY(!layout.nodes.at(1).contains(point) && !layout.nodes.at(2).contains(point));
    }
}

void TestGraphLayout::ringsThatShareANode()
{
    QList<GraphLayout::Edge> edges {
        { 0, 1, Label }, { 1, 2, Label }, { 2, 0, Label }, { 2, 3, Label }, { 3, 2, Label }
    };
    const GraphLayout::Graph graph = graphOf(4, edges, { { 0, 1, 2 }, { 2, 3 } });
    const GraphLayout layout = GraphLayout::of(graph);
    QCOMPARE(faultOf(graph, layout), QString());
    QVERIFY(!layout.titles.at(0).isEmpty());
    QVERIFY(layout.titles.at(1).isEmpty());
}

void TestGraphLayout::sameInputSamePicture()
{
    const GraphLayout::Graph graph = graphOf(9, edgesOfRing(7), { { 0, 1, 2, 3, 4, 5, 6 } });
    QCOMPARE(GraphLayout::of(graph).nodes, GraphLayout::of(graph).nodes);
    QCOMPARE(GraphLayout::of(graph).labels, GraphLayout::of(graph).labels);
}

void TestGraphLayout::anyGraph()
{
    rc::check("no graph of up to 200 nodes has an overlap", [] {
        const int nodes = *rc::gen::weightedOneOf<int>(
            { { 3, rc::gen::inRange(1, 20) }, { 1, rc::gen::inRange(20, 201) } });
        GraphLayout::Graph graph = graphOf(0, {});
        for (int i = 0; i < nodes; ++i)
            graph.nodes.append(QSizeF(*rc::gen::inRange(100, 220), *rc::gen::inRange(40, 60)));
        // Rings of nodes that follow each other, and edges beside them.
        int next = 0;
        while (next + 2 <= nodes && *rc::gen::inRange(0, 2) == 1) {
            const int size = *rc::gen::inRange(2, std::min(9, nodes - next + 1));
            QList<int> ring(size);
            std::iota(ring.begin(), ring.end(), next);
            for (int i = 0; i < size; ++i)
                graph.edges.append({ ring.at(i), ring.at((i + 1) % size), Label });
            graph.rings.append(ring);
            next += size;
        }
        const int more = *rc::gen::inRange(0, nodes);
        for (int i = 0; i < more; ++i) {
            const int from = *rc::gen::inRange(0, nodes);
            const int to = *rc::gen::inRange(0, nodes);
            const auto same = [&](const GraphLayout::Edge &edge) {
                return edge.from == from && edge.to == to;
            };
            if (from != to && std::ranges::none_of(graph.edges, same))
                graph.edges.append({ from, to, Label });
        }
        graph.width = *rc::gen::inRange(200, 1600);
        const QString fault = faultOf(graph, GraphLayout::of(graph));
        RC_ASSERT(fault == QString());
    });
}

QTEST_APPLESS_MAIN(TestGraphLayout)
#include "tst_graphlayout.moc"
