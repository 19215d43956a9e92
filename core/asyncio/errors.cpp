#include "asyncio/errors.h"

#include "asyncio/pyformat.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

QString reprOfMessage(const std::exception &error)
{
    const QString message = QString::fromUtf8(error.what());
    return message.isEmpty() ? message : reprOf(message);
}

QString reprOfGroup(const ExceptionGroup &group)
{
    QStringList inner;
    for (const std::exception_ptr &exception : group.exceptions())
        inner.append(reprOfException(exception));
    return u"ExceptionGroup(%1, [%2])"_s.arg(reprOfMessage(group), inner.join(u", "_s));
}

} // namespace

bool isCancelledError(const std::exception_ptr &exception)
{
    if (!exception)
        return false;
    // Without throwing it again: that takes a hundred times as long.
    return *exception.__cxa_exception_type() == typeid(CancelledError);
}

QString reprOfException(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const CancelledError &error) {
        const QString message = QString::fromStdString(error.message());
        return u"CancelledError("_s + (message.isEmpty() ? message : reprOf(message)) + u')';
    } catch (const GeneratorExit &) {
        return u"GeneratorExit()"_s;
    } catch (const ExceptionGroup &group) {
        return reprOfGroup(group);
    } catch (const Exception &error) {
        return QString::fromLatin1(error.typeName()) + u'(' + reprOfMessage(error) + u')';
    } catch (const std::exception &error) {
        return u"Exception(%1)"_s.arg(reprOfMessage(error));
    } catch (...) {
        return u"Exception()"_s;
    }
}

} // namespace asyncio
