#pragma once

#include "playground/draftkeeper.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// The program in the playground's editor: its text, its file, and whether it was changed since.
///
/// Lines end with a line feed here, whatever they end with in the file, which is UTF-8. What is typed is kept
/// as a draft at once. Opening never runs anything.
class ProgramDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The playground owns it.")
    /// The file's name without its folder, or what the program would be called.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(bool edited READ isEdited NOTIFY changed)
    Q_PROPERTY(bool hasFile READ hasFile NOTIFY changed)

public:
    /// The longest program that can be edited, in bytes.
    static constexpr qint64 LongestProgram = qint64(2) << 20;

    /// draftFolder as in DraftKeeper. What was kept there is there again.
    explicit ProgramDocument(const QString &draftFolder, QObject *parent = nullptr);

    const QString &text() const { return m_draft.text; }
    QString name() const;
    /// Of the file; empty: none yet.
    const QString &path() const { return m_draft.path; }
    bool hasFile() const { return !path().isEmpty(); }
    /// Whether something would be lost if the text were.
    bool isEdited() const { return m_draft.text != m_draft.saved; }
    /// Whether the file is not what was read or written last: another program has written it.
    bool isOvertaken() const;

    /// What the editor says after each change.
    void take(const QString &text);
    /// Puts another program into the editor that is in no file.
    void replace(const QString &name, const QString &text);
    /// The smallest program that does something.
    void startNew();
    /// False, and error is a sentence, where the file is none that can be edited; then nothing has changed.
    bool open(const QString &path, QString *error);
    /// Writes it to a file, which is the document's from then on. False as in open().
    bool save(const QString &path, QString *error);
    /// Gives up what was changed: the text of the file comes back, or what was there at first.
    void revert();

signals:
    void changed();
    /// Another text has come in, not from the editor.
    void replaced();
    /// What is typed cannot be kept as a draft.
    void draftFailed(const QString &reason);

private:
    void adopt(Draft draft);
    static std::optional<QString> read(const QString &path, bool *crlf, QString *error);
    QByteArray encoded() const;

    DraftKeeper m_keeper;
    Draft m_draft;
    bool m_crlf = false; // how lines end in the file
};
