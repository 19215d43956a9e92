#include "lessons/strictobject.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

void Problems::add(const QString &key, const QString &what)
{
    add(u"\"%1\" %2."_s.arg(key, what));
}

void Problems::add(const QString &sentence)
{
    m_sentences.append(m_file + ": "_L1 + sentence);
}

StrictObject::StrictObject(QJsonObject object, QString path, Problems *problems)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problems(problems)
{
}

QString StrictObject::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void StrictObject::complain(const QString &key, const QString &what) const
{
    m_problems->add(pathOf(key), what);
}

std::optional<QJsonValue> StrictObject::take(const QString &key, QJsonValue::Type type,
                                             const QString &typeName)
{
    m_known.append(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        complain(key, u"is missing"_s);
    else if (value.type() != type)
        complain(key, u"must be %1"_s.arg(typeName));
    else
        return value;
    return std::nullopt;
}

QString StrictObject::text(const QString &key)
{
    const std::optional<QJsonValue> value = take(key, QJsonValue::String, u"a text"_s);
    if (value && value->toString().isEmpty())
        complain(key, u"must not be empty"_s);
    return value ? value->toString() : QString();
}

QString StrictObject::optionalText(const QString &key)
{
    m_known.append(key);
    return has(key) ? text(key) : QString();
}

double StrictObject::number(const QString &key)
{
    const std::optional<QJsonValue> value = take(key, QJsonValue::Double, u"a number"_s);
    return value ? value->toDouble() : 0;
}

bool StrictObject::optionalBoolean(const QString &key)
{
    if (!has(key))
        return false;
    const std::optional<QJsonValue> value = take(key, QJsonValue::Bool, u"true or false"_s);
    return value && value->toBool();
}

int StrictObject::integer(const QString &key)
{
    const double value = number(key);
    if (value != std::floor(value))
        complain(key, u"must be a whole number"_s);
    return int(value);
}

QJsonValue StrictObject::value(const QString &key)
{
    m_known.append(key);
    if (!has(key))
        complain(key, u"is missing"_s);
    return m_object.value(key);
}

QVariantMap StrictObject::values(const QString &key)
{
    const std::optional<QJsonValue> value = take(key, QJsonValue::Object, u"an object"_s);
    return value ? value->toObject().toVariantMap() : QVariantMap();
}

StrictObject StrictObject::object(const QString &key)
{
    const std::optional<QJsonValue> value = take(key, QJsonValue::Object, u"an object"_s);
    return StrictObject(value ? value->toObject() : QJsonObject(), pathOf(key), m_problems);
}

QList<StrictObject> StrictObject::objects(const QString &key)
{
    QList<StrictObject> result;
    const std::optional<QJsonValue> value = take(key, QJsonValue::Array, u"a list of objects"_s);
    const QJsonArray array = value ? value->toArray() : QJsonArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString name = u"%1[%2]"_s.arg(key).arg(i);
        if (!array.at(i).isObject())
            complain(name, u"must be an object"_s);
        result.append(StrictObject(array.at(i).toObject(), pathOf(name), m_problems));
    }
    return result;
}

QStringList StrictObject::texts(const QString &key)
{
    QStringList result;
    const std::optional<QJsonValue> value = take(key, QJsonValue::Array, u"a list of texts"_s);
    const QJsonArray array = value ? value->toArray() : QJsonArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            complain(u"%1[%2]"_s.arg(key).arg(i), u"must be a text"_s);
        result.append(array.at(i).toString());
    }
    return result;
}

void StrictObject::refuseOthers() const
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_known.contains(key))
            complain(key, u"is not a known key"_s);
    }
}

} // namespace lessons
