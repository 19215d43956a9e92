#pragma once

#include <QList>
#include <QVariantMap>

/// The values that a lesson's knobs have had, to go back and forth in.
///
/// Invariant: there is always a current entry. Setting new values drops what was undone.
class KnobHistory
{
public:
    /// Begins anew with these values.
    void restart(const QVariantMap &values);
    void push(const QVariantMap &values);
    /// Puts these values in the place of the current ones: they belong to the same change.
    void replace(const QVariantMap &values);

    /// Takes the last change back for good; whether there was one.
    bool drop();

    const QVariantMap &current() const { return m_entries.at(m_current); }
    bool canUndo() const { return m_current > 0; }
    bool canRedo() const { return m_current + 1 < m_entries.size(); }
    /// Without effect where there is nothing to undo or redo; whether there was.
    bool undo();
    bool redo();

private:
    QList<QVariantMap> m_entries { {} };
    qsizetype m_current = 0;
};
