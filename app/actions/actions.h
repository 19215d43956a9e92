#pragma once

#include "actions/actiontable.h"
#include "actions/palettemodel.h"
#include "timelineview.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

/// What the window can be made to do, for QML: by key, by the shortcuts sheet's words, by the command
/// palette.
///
/// Does what the models can do by itself; for the rest, dialogs and panes, it asks the window's views
/// (wanted()).
class Actions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The timeline that is shown.
    Q_PROPERTY(TimelineView *view READ view WRITE setView NOTIFY viewChanged)
    /// Keys that work wherever the focus is: maps with id, keys (key sequences) and places.
    Q_PROPERTY(QVariantList shortcuts READ shortcuts CONSTANT)
    /// Where the window is, one of the bits of places.
    Q_PROPERTY(int place READ place NOTIFY placeChanged)
    Q_PROPERTY(PaletteModel *palette READ palette CONSTANT)

public:
    /// None of what is in desk is owned; all must outlive it, but for its view.
    explicit Actions(const actions::Desk &desk, QObject *parent = nullptr);

    /// The one that QML sees.
    static Actions *instance();
    static Actions *create(QQmlEngine *engine, QJSEngine *);

    TimelineView *view() const { return m_view; }
    void setView(TimelineView *view);
    QVariantList shortcuts() const;
    int place() const { return int(m_desk.place()); }
    PaletteModel *palette() { return &m_palette; }

    /// Id of what a key without Ctrl or Alt does here; empty: nothing.
    Q_INVOKABLE QString idOf(int key, int modifiers) const;
    /// Does it, where it makes sense now.
    Q_INVOKABLE void run(const QString &id);

    /// The sheet: a list of sections with title and rows (keys, text) that answer a query; all for an empty
    /// one.
    Q_INVOKABLE QVariantList sheet(const QString &query) const;

    /// Fills the palette with what can be done, opened and gone to now.
    Q_INVOKABLE void openPalette();
    /// Does what a row of the palette stands for, and remembers that it was used.
    Q_INVOKABLE void choose(int row);

signals:
    void viewChanged();
    void placeChanged();
    /// The window's views are to do it.
    void wanted(const QString &id);
    /// The lane of a task is to be chosen: its number, from 1.
    void taskWanted(int task);

private:
    actions::Desk desk() const;
    void addCommands(QList<PaletteModel::Entry> *entries) const;
    void addBeats(QList<PaletteModel::Entry> *entries) const;
    void addLessons(QList<PaletteModel::Entry> *entries) const;
    void addFiles(QList<PaletteModel::Entry> *entries) const;
    void addTasks(QList<PaletteModel::Entry> *entries) const;
    void goTo(const QString &kind, const QString &what);
    void goToTask(int number);

    actions::Desk m_desk;
    QPointer<TimelineView> m_view;
    PaletteModel m_palette;
};
