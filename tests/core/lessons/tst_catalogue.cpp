#include "lessons/catalogue.h"

#include "scenarios/scenario.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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
    void leavesOutALessonWithTheIdOfAnother();
    void saysThatAFolderIsEmpty();
};

namespace {

const Lesson &lessonOf(const QString &id)
{
    const Lesson *lesson = Catalogue::bundled().find(id);
    Q_ASSERT(lesson);
    return *lesson;
}

bool copyLesson(const QTemporaryDir &folder, const QString &name, const QString &to)
{
    const QStringList files = { u"lesson.json"_s, u"en.json"_s, u"ja.json"_s, u"program.py"_s };
    return QDir(folder.path()).mkdir(to) && std::ranges::all_of(files, [&](const QString &file) {
               return QFile::copy(u":/lessons/%1/%2"_s.arg(name, file), folder.filePath(to + u'/' + file));
           });
}

bool renumber(const QString &path, int number)
{
    QFile file(path);
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.open(QFile::ReadOnly))
        return false;
    QJsonObject lesson = QJsonDocument::fromJson(file.readAll()).object();
    lesson.insert(u"number"_s, number);
    file.close();
    return file.open(QFile::WriteOnly) && file.write(QJsonDocument(lesson).toJson()) > 0;
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
    QVERIFY(copyLesson(folder, u"04-gather"_s, u"04-gather"_s));
    QVERIFY(copyLesson(folder, u"08-queue"_s, u"08-queue"_s));
    QVERIFY(QFile::remove(folder.filePath(u"08-queue/ja.json"_s)));
    const Catalogue catalogue = Catalogue::read(folder.path());
    QCOMPARE(catalogue.lessons().size(), 1);
    QVERIFY(catalogue.find(u"gather"_s));
    QCOMPARE(catalogue.errors(), QStringList { u"08-queue/ja.json: The file cannot be read."_s });
}

void TestCatalogue::leavesOutALessonWithTheIdOfAnother()
{
    QTemporaryDir folder;
    QVERIFY(copyLesson(folder, u"04-gather"_s, u"04-gather"_s));
    QVERIFY(copyLesson(folder, u"04-gather"_s, u"09-gather"_s));
    QVERIFY(renumber(folder.filePath(u"09-gather/lesson.json"_s), 9));
    const Catalogue catalogue = Catalogue::read(folder.path());
    QCOMPARE(catalogue.lessons().size(), 1);
    QCOMPARE(catalogue.find(u"gather"_s)->number, 4);
    QCOMPARE(catalogue.errors(), QStringList { u"gather: A lesson before it has the same id."_s });
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
