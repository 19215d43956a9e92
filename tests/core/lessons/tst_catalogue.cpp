#include "lessons/catalogue.h"

#include "scenarios/scenario.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Catalogue;
using lessons::Lesson;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void readsTheBundledLessons();
    void findsById();
    void leavesOutALessonWithErrors();
    void saysThatAFolderIsEmpty();
};

namespace {

const Lesson &lessonOf(const QString &id)
{
    const Lesson *lesson = Catalogue::bundled().find(id);
    Q_ASSERT(lesson);
    return *lesson;
}

} // namespace

void TestCatalogue::readsTheBundledLessons()
{
    const Catalogue &catalogue = Catalogue::bundled();
    // One is read alone, and stays where it is when the others are read.
    const Lesson *gather = catalogue.find(u"gather"_s);
    const QStringList ids = catalogue.ids();
    QCOMPARE(catalogue.errors(), QStringList());
    QCOMPARE(gather, &catalogue.lessons().at(ids.indexOf(u"gather"_s)));
    QStringList folders;
    int before = 0;
    for (const Lesson &lesson : catalogue.lessons()) {
        QCOMPARE(lesson.id, ids.value(folders.size()));
        folders.append(u"%1-%2"_s.arg(lesson.number, 2, 10, QChar(u'0')).arg(lesson.id));
        QVERIFY(lesson.number > before);
        before = lesson.number;
        QVERIFY2(scenarios::find(lesson.scenario), qPrintable(lesson.scenario));
    }
    QCOMPARE(folders, QDir(u":/lessons"_s).entryList(QDir::Dirs, QDir::Name));
    QVERIFY(folders.contains(u"04-gather"_s));
}

void TestCatalogue::findsById()
{
    QCOMPARE(lessonOf(u"gather"_s).number, 4);
    QVERIFY(!Catalogue::bundled().find(u"nothing"_s));
}

void TestCatalogue::leavesOutALessonWithErrors()
{
    QTemporaryDir folder;
    for (const char *name : { "04-gather", "08-queue" }) {
        const QString lesson = QString::fromLatin1(name);
        QVERIFY(QDir(folder.path()).mkdir(lesson));
        const QStringList files = { u"lesson.json"_s, u"en.json"_s, u"ja.json"_s, u"program.py"_s };
        for (const QString &file : files) {
            const QString path = lesson + u'/' + file;
            QVERIFY(QFile::copy(u":/lessons/"_s + path, folder.filePath(path)));
        }
    }
    QVERIFY(QFile::remove(folder.filePath(u"08-queue/ja.json"_s)));
    const Catalogue catalogue = Catalogue::read(folder.path());
    QCOMPARE(catalogue.lessons().size(), 1);
    QVERIFY(catalogue.find(u"gather"_s));
    QCOMPARE(catalogue.errors(), QStringList { u"08-queue/ja.json: The file cannot be read."_s });
}

void TestCatalogue::saysThatAFolderIsEmpty()
{
    const QTemporaryDir folder;
    const Catalogue catalogue = Catalogue::read(folder.path());
    QVERIFY(catalogue.lessons().isEmpty());
    QCOMPARE(catalogue.errors(), QStringList { folder.path() + u": There is no lesson in this folder."_s });
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
