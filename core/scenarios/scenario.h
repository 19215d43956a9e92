#pragma once

#include <QCoroTask>

#include <QList>
#include <QString>
#include <QVariantMap>

namespace scenarios {

/// Values of the knobs of one run, complete: every knob of the scenario has a value.
class Knobs
{
public:
    Knobs() = default;
    explicit Knobs(QVariantMap values)
        : m_values(std::move(values))
    {
    }

    double number(const QString &name) const;
    int integer(const QString &name) const;
    bool boolean(const QString &name) const;
    /// Of a choice or a text.
    QString text(const QString &name) const;

private:
    QVariantMap m_values;
};

/// A program that Awaitscope can run: its main coroutine and the file that it stands in.
struct Scenario
{
    QString id;                                   ///< "gather"
    QCoro::Task<> (*main)(Knobs knobs) = nullptr; ///< body of the main task
    QString sourceFile;                           ///< resource path of the C++ file that really runs
};

/// All scenarios, in the order of the course.
const QList<Scenario> &all();
/// The scenario with that id, or nullptr.
const Scenario *find(const QString &id);

} // namespace scenarios
