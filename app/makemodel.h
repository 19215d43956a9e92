#pragma once

#include "rowmodel.h"

/// The make task of the open lesson: what is to be reached, and which conditions the run fulfils.
class MakeModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Whether the run fulfils every condition; false while they are hidden.
    Q_PROPERTY(bool done READ isDone NOTIFY changed)
    /// Whether a prediction is still open, so that nothing of the run is told.
    Q_PROPERTY(bool hidden READ isHidden NOTIFY changed)

public:
    struct Condition
    {
        QString label;
        QString failed; ///< rich text; said where it does not hold
        bool holds = false;
    };

    explicit MakeModel(QObject *parent = nullptr);

    void show(const QList<Condition> &conditions, bool hidden);
    bool isDone() const { return m_done; }
    bool isHidden() const { return m_hidden; }

signals:
    void changed();

private:
    bool m_done = false;
    bool m_hidden = false;
};
