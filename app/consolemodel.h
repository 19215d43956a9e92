#pragma once

#include "moment.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What the run prints, up to what may be known of it; a line that lies after the playhead is not past. One
/// that was written in pieces is past from its first piece on, and then shows the pieces that are.
class ConsoleModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Number of lines that are past.
    Q_PROPERTY(int pastCount READ pastCount NOTIFY pastCountChanged)
    /// Whether what comes behind the last line is hidden, be there more or not.
    Q_PROPERTY(bool hidden READ isHidden NOTIFY countChanged)

public:
    struct Piece
    {
        qsizetype event = 0;
        qsizetype end = 0; // of the text
    };
    struct Line
    {
        /// Who says it: the program or Python, or we do, in the language of the window.
        enum class Said { Text, Deadlock, RealTime };

        qsizetype event = 0;
        qint64 time = 0;
        QString text = {};
        bool error = false;
        Said said = Said::Text;
        QList<Piece> pieces = {}; // empty: all of it at once
    };
    enum Role { TimeRole = Qt::UserRole + 1, TextRole, PastRole, ErrorRole };

    explicit ConsoleModel(QObject *parent = nullptr);

    /// Takes the lines of another run.
    void setLog(const trace::TraceLog &log);
    /// Takes what has come to the run since.
    void grow(const trace::TraceLog &log);
    /// Shows the lines of the first events only; with hidden the view says that more may come.
    void setHorizon(qsizetype events, bool hidden);
    void show(const Moment &moment);
    /// Says anew, in the language of now, what the loop says itself; what the program prints stays.
    void retranslate();

    int count() const { return m_known; }
    bool isHidden() const { return m_hidden; }
    int pastCount() const { return m_past; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void pastCountChanged();

private:
    void readOn(const trace::TraceLog &log);
    QString textOf(int row) const;
    int firstChanged(int row) const;

    QList<Line> m_lines;
    qsizetype m_events = 0; // that m_lines are of
    int m_open = -1;        // the line that goes on with what is printed next
    int m_known = 0;        // lines that may be known
    qsizetype m_horizon = 0;
    bool m_hidden = false;
    int m_past = 0;
    qsizetype m_cursor = 0; // events that are past
};
