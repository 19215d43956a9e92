#include "playground/draftkeeper.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

// More windows at once than that have no draft.
constexpr int MostDrafts = 16;

QByteArray encoded(const Draft &draft)
{
    const QJsonObject object { { u"path"_s, draft.path },
                               { u"name"_s, draft.name },
                               { u"text"_s, draft.text },
                               { u"saved"_s, draft.saved } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

DraftKeeper::DraftKeeper(const QString &folder, QObject *parent)
    : QObject(parent)
{
    if (!folder.isEmpty() && QDir().mkpath(folder))
        claim(folder);
}

// Of the drafts that no running program has, one that holds something.
void DraftKeeper::claim(const QString &folder)
{
    std::vector<int> numbers;
    for (int number = 1; number <= MostDrafts; ++number)
        numbers.push_back(number);
    const auto file = [&folder](int number) { return u"%1/draft-%2.json"_s.arg(folder).arg(number); };
    std::ranges::stable_partition(numbers, [&file](int number) { return QFile::exists(file(number)); });
    for (const int number : numbers) {
        auto lock = std::make_unique<QLockFile>(file(number) + u".lock"_s);
        lock->setStaleLockTime(0); // a program may be open for days; one that has died is noticed anyway
        if (!lock->tryLock())
            continue;
        m_lock = std::move(lock);
        m_file = file(number);
        m_writer = std::make_unique<BackgroundWriter>(m_file);
        connect(m_writer.get(), &BackgroundWriter::failed, this, &DraftKeeper::failed);
        return;
    }
}

std::optional<Draft> DraftKeeper::load() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.isEmpty())
        return std::nullopt;
    return Draft { object.value("path"_L1).toString(), object.value("name"_L1).toString(),
                   object.value("text"_L1).toString(), object.value("saved"_L1).toString() };
}

void DraftKeeper::keep(const Draft &draft)
{
    if (m_writer)
        m_writer->write([draft] { return encoded(draft); });
}
