#include "handout/pdfoutline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Numbers of the objects that matter in a file of QPdfWriter.
struct Objects
{
    int catalog = 0;
    int info = 0;
    int pageTree = 0;
    QList<int> pages;
    int count = 0;   ///< also the number of the next one
    qint64 xref = 0; ///< where the table of objects stands
};

int captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1).toInt();
}

Objects objectsOf(const QByteArray &pdf)
{
    Objects objects;
    const QString trailer = QString::fromLatin1(
        pdf.sliced(std::max<qsizetype>(0, pdf.lastIndexOf("trailer"))));
    objects.catalog = captured(trailer, u"/Root (\\d+) 0 R"_s);
    objects.info = captured(trailer, u"/Info (\\d+) 0 R"_s);
    objects.count = captured(trailer, u"/Size (\\d+)"_s);
    objects.xref = captured(trailer, u"startxref\\s+(\\d+)"_s);
    const qsizetype tree = pdf.lastIndexOf("/Type /Pages");
    const qsizetype treeEnd = pdf.indexOf(']', tree);
    if (tree < 0 || treeEnd < 0)
        return {};
    static const QRegularExpression reference(u"(\\d+) 0 R"_s);
    const QString kids = QString::fromLatin1(pdf.sliced(tree, treeEnd - tree));
    for (auto matches = reference.globalMatch(kids); matches.hasNext();)
        objects.pages.append(matches.next().captured(1).toInt());
    const qsizetype catalog = pdf.indexOf("/Type /Catalog");
    if (catalog >= 0)
        objects.pageTree = captured(QString::fromLatin1(pdf.sliced(catalog, 60)), u"/Pages (\\d+) 0 R"_s);
    return objects;
}

/// A string of PDF, in UTF-16.
QByteArray textOf(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar character : text)
        hex += QByteArray::number(character.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray reference(const char *key, int object)
{
    return QByteArray(" /") + key + ' ' + QByteArray::number(object) + " 0 R";
}

/// Appends objects to a file, and at the end the table of where they are.
class Update
{
public:
    explicit Update(const QByteArray &pdf)
        : m_bytes(pdf)
    {
    }

    void add(int number, const QByteArray &dictionary)
    {
        m_table += QByteArray::number(number) + " 1\n"
                 + QByteArray::number(m_bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        m_bytes += QByteArray::number(number) + " 0 obj\n<<" + dictionary + " >>\nendobj\n";
    }
    QByteArray finished(const Objects &objects, int count) const
    {
        return m_bytes + "xref\n" + m_table + "trailer\n<< /Size " + QByteArray::number(count)
             + reference("Info", objects.info) + reference("Root", objects.catalog) + " /Prev "
             + QByteArray::number(objects.xref) + " >>\nstartxref\n" + QByteArray::number(m_bytes.size())
             + "\n%%EOF\n";
    }

private:
    QByteArray m_bytes;
    QByteArray m_table;
};

} // namespace

QByteArray PdfOutline::addedTo(const QByteArray &pdf, const QList<Entry> &entries, const QString &language,
                               double pageHeight)
{
    const Objects objects = objectsOf(pdf);
    if (objects.catalog == 0 || objects.pageTree == 0 || objects.count == 0 || entries.isEmpty())
        return pdf;
    const int root = objects.count;
    const int first = root + 1;
    const int last = root + int(entries.size());
    Update update(pdf);
    update.add(objects.catalog, " /Type /Catalog" + reference("Pages", objects.pageTree)
                                    + reference("Outlines", root) + " /PageMode /UseOutlines /Lang ("
                                    + language.toLatin1() + ')');
    update.add(root, " /Type /Outlines" + reference("First", first) + reference("Last", last) + " /Count "
                         + QByteArray::number(entries.size()));
    for (int number = first; number <= last; ++number) {
        const Entry &entry = entries.at(number - first);
        QByteArray item = " /Title " + textOf(entry.title) + reference("Parent", root);
        if (number > first)
            item += reference("Prev", number - 1);
        if (number < last)
            item += reference("Next", number + 1);
        update.add(number, item + " /Dest [" + QByteArray::number(objects.pages.value(entry.page))
                               + " 0 R /XYZ null " + QByteArray::number(pageHeight - entry.top, 'f', 1)
                               + " null]");
    }
    return update.finished(objects, last + 1);
}
