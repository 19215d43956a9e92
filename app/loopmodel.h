#pragma once

#include "moment.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What the event loop itself is doing.
class LoopModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(int iteration READ iteration NOTIFY changed)
    Q_PROPERTY(QString time READ time NOTIFY changed)
    Q_PROPERTY(QString clockName READ clockName NOTIFY changed)
    Q_PROPERTY(int phase READ phase NOTIFY changed)

public:
    explicit LoopModel(QObject *parent = nullptr);

    void show(const Moment &moment);
    /// Whether a run on the virtual clock has gone on in real time. For the next show().
    void setReal(bool real) { m_isReal = real; }

    int iteration() const { return m_iteration; }
    /// Seconds on the loop's clock, without a unit.
    QString time() const { return m_time; }
    QString clockName() const { return m_clockName; }
    /// 1: waits, 2: wakes what is due, 3: runs what is ready.
    int phase() const { return m_phase; }

signals:
    void changed();

private:
    int m_iteration = 0;
    QString m_time;
    QString m_clockName;
    int m_phase = 3;
    bool m_isReal = false;
};
