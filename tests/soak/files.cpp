#include "files.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/exchange/chromewriter.h"
#include "trace/traceformat.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QByteArray> &programs()
{
    static const QList<QByteArray> list {
        "",
        "print('hello')\n",
        "import asyncio\n\nasync def main():\n    await asyncio.gather(*[asyncio.sleep(i / 9) for i in range(9)])\n"
        "\nasyncio.run(main())\n",
        "import asyncio\n\nasync def main():\n    await asyncio.Event().wait()\n\nasyncio.run(main())\n",
        "import asyncio\n\nasync def main():\n    while True:\n        await asyncio.sleep(0)\n\n"
        "asyncio.run(main())\n",
        "import asyncio\n\nasync def child(lock):\n    async with lock:\n        raise ValueError('no')\n\n"
        "async def main():\n    lock = asyncio.Lock()\n    async with asyncio.TaskGroup() as group:\n"
        "        group.create_task(child(lock))\n        group.create_task(child(lock))\n\n"
        "asyncio.run(main())\n",
        "async def main(:\n    pass\n",
        "name = input('name? ')\nprint(name)\n",
        "import time\n\nwhile True:\n    time.sleep(0.1)\n",
        "for number in range(5000):\n    print('line', number)\n",
    };
    return list;
}

} // namespace

Files::Files(const QString &folder, Dice &dice)
    : m_folder(folder)
    , m_dice(dice)
{
    const QDir corpus(QStringLiteral(AWAITSCOPE_SOURCE_DIR "/tests/fuzz/corpus"));
    for (const QString &name : corpus.entryList(QDir::Files, QDir::Name))
        m_corpus.append(corpus.filePath(name));
}

QUrl Files::put(const QString &name, const QByteArray &text)
{
    const QString path = QDir(m_folder).filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    m_last = name;
    return QUrl::fromLocalFile(path);
}

QByteArray Files::trace()
{
    const lessons::Catalogue &catalogue = lessons::Catalogue::bundled();
    lessons::Lesson lesson = m_dice.of(catalogue.lessons());
    if (lesson.isOnWallClock()) // takes its time
        lesson = *catalogue.find(u"gather"_s);
    const auto run = player::Run::ofLesson(lesson, lesson.defaults());
    return m_dice.oneIn(3) ? trace::toChromeFormat(run->log()) : trace::toJsonLines(run->log());
}

QByteArray Files::damaged(QByteArray text)
{
    if (text.isEmpty())
        return text;
    if (m_dice.coin())
        return text.left(m_dice.below(int(text.size())));
    for (int i = m_dice.between(1, 20); i > 0; --i)
        text[m_dice.below(int(text.size()))] = char(m_dice.below(256));
    return text;
}

QByteArray Files::noise()
{
    QByteArray bytes(m_dice.below(5000), '\0');
    for (char &byte : bytes)
        byte = char(m_dice.below(256));
    return bytes;
}

QUrl Files::toOpen()
{
    switch (m_dice.below(9)) {
    case 0:
        return put(u"good.jsonl"_s, trace());
    case 1:
    case 2:
        return put(u"damaged.jsonl"_s, damaged(trace()));
    case 3:
    case 4:
        m_last = m_dice.of(m_corpus);
        return QUrl::fromLocalFile(m_last);
    case 5:
        return put(m_dice.coin() ? u"noise.jsonl"_s : u"noise.py"_s, noise());
    case 6:
        return program();
    case 7:
        m_last = u"a folder"_s;
        return QUrl::fromLocalFile(m_folder);
    default:
        m_last = u"what is not there"_s;
        return m_dice.coin() ? QUrl(u"https://localhost/trace.jsonl"_s)
                             : QUrl::fromLocalFile(m_folder + u"/none.jsonl"_s);
    }
}

QUrl Files::program()
{
    return put(u"program%1.py"_s.arg(m_dice.below(4)), m_dice.of(programs()));
}

QUrl Files::toSave(const QString &suffix)
{
    m_last = u"saved%1%2"_s.arg(m_dice.below(3)).arg(suffix);
    return QUrl::fromLocalFile(QDir(m_folder).filePath(m_last));
}

QUrl Files::progress()
{
    const QUrl url = toSave(u".json"_s);
    QFile file(url.toLocalFile());
    if (m_dice.coin() && file.open(QIODevice::ReadOnly)) {
        const QByteArray text = file.readAll();
        return put(u"damaged-progress.json"_s, damaged(text));
    }
    return url;
}
