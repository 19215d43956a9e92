#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QMap>
#include <QMutex>
#include <QString>

/// Sees what happens while the window is given random input: what was done, every warning, and the memory.
///
/// Takes over Qt's messages; there may be one at a time. What was done goes to a journal at once, so that its
/// end tells of a crash.
class Witness
{
public:
    /// journal: path of a file to write.
    Witness(const QString &journal, quint32 seed);
    ~Witness();

    /// Something is about to be done. kind: a word to count it by.
    void begin(const QString &kind, const QString &what);
    /// It has been done, and whatever followed from it at once.
    void end();

    int steps() const { return m_step; }
    qsizetype warnings() const { return m_warnings.size(); }
    /// Takes a sample of the memory; say where the window is the same each time.
    void sample();
    /// Whether the memory stayed as it was, as far as the samples tell: over the second half it grew by less
    /// than a hundredth.
    bool isFlat() const;
    /// What a person wants to know at the end, in lines.
    QString report() const;

private:
    struct Sample
    {
        double minute = 0;
        qint64 allocated = 0; ///< bytes that the program holds
        qint64 resident = 0;  ///< bytes of its memory that are in use, as the system counts
    };

    static void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void takeWarning(const QString &text);
    QList<Sample> secondHalf() const;
    double slope() const;

    QFile m_journal;
    quint32 m_seed;
    int m_step = 0;
    QString m_now; // what is being done
    QElapsedTimer m_stepTime;
    QElapsedTimer m_time;
    qint64 m_slowest = 0;
    QString m_slowestStep;
    QMap<QString, int> m_counts;
    QMutex m_mutex; // threads write messages, too
    QStringList m_warnings;
    QList<Sample> m_samples;
};
