#pragma once

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace lessons {

/// What is wrong with one file, a sentence each: `04-gather/lesson.json: "beats[2].focus" is missing.`
class Problems
{
public:
    explicit Problems(QString file)
        : m_file(std::move(file))
    {
    }

    /// what goes on after the key: "is missing".
    void add(const QString &key, const QString &what);
    /// The sentence speaks of the file as a whole.
    void add(const QString &sentence);
    const QStringList &sentences() const { return m_sentences; }

private:
    QString m_file;
    QStringList m_sentences;
};

/// Reads a JSON object, takes nothing for granted and notes every difference in Problems.
///
/// A reader asks for the keys that it knows and then calls refuseOthers(). The required readers note a
/// missing key and return an empty value; all note a value of the wrong type.
class StrictObject
{
public:
    /// path names this object in sentences ("beats[2]"), empty for a whole file. Keeps the pointer.
    StrictObject(QJsonObject object, QString path, Problems *problems);

    bool has(const QString &key) const { return m_object.contains(key); }
    QString text(const QString &key);
    QString optionalText(const QString &key);
    double number(const QString &key);
    int integer(const QString &key);
    /// Without the key, false.
    bool optionalBoolean(const QString &key);
    QJsonValue value(const QString &key);
    /// An object whose keys are not known beforehand.
    QVariantMap values(const QString &key);
    StrictObject object(const QString &key);
    QList<StrictObject> objects(const QString &key);
    QStringList texts(const QString &key);
    /// A list whose members are read one by one and have a name of their own. Notes a name that stands twice.
    template<typename Item>
    QList<Item> items(const QString &key, Item (*read)(StrictObject), QString Item::*name);

    /// Notes keys that nobody asked for.
    void refuseOthers() const;
    /// Notes a problem with one of its keys.
    void complain(const QString &key, const QString &what) const;

private:
    QString pathOf(const QString &key) const;
    std::optional<QJsonValue> take(const QString &key, QJsonValue::Type type, const QString &typeName);

    QJsonObject m_object;
    QString m_path;
    Problems *m_problems;
    QStringList m_known;
};

template<typename Item>
QList<Item> StrictObject::items(const QString &key, Item (*read)(StrictObject), QString Item::*name)
{
    QList<Item> items;
    QSet<QString> names;
    const QList<StrictObject> members = objects(key);
    for (const StrictObject &member : members) {
        items.append(read(member));
        const QString &itemName = items.last().*name;
        if (names.contains(itemName))
            complain(key, QStringLiteral("has \"%1\" twice").arg(itemName));
        names.insert(itemName);
    }
    return items;
}

} // namespace lessons
