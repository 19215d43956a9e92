#pragma once

#include "dice.h"
#include "files.h"
#include "stage.h"
#include "witness.h"

/// Does at random whatever a person can do with the window.
class Person
{
public:
    /// None is owned; all must outlive it.
    Person(Stage &stage, Files &files, Witness &witness, Dice &dice);

    /// One thing, and what follows from it at once.
    void act();

private:
    struct Habit
    {
        int weight; ///< how often, among the others
        const char *kind;
        void (Person::*act)();
    };
    static const QList<Habit> &habits();

    // What a hand does.
    void press();
    void pressOfAction();
    void type();
    void click();
    void drag();
    void turnWheel();
    void hover();
    void drop();
    // What the hand may be after.
    void runAction();
    void usePalette();
    void turnKnob();
    void changePreference();
    void resizeWindow();
    void openLesson();
    void moveInRun();
    void answer();
    void openFile();
    void saveFile();
    void exportFile();
    void program();
    void compare();
    void present();
    void reopenWindow();

    /// Tells the witness what is done next; each habit does, before it does it.
    void say(const QString &what);
    QPoint somewhere(const QQuickWindow *window);

    Stage &m_stage;
    Files &m_files;
    Witness &m_witness;
    Dice &m_dice;
    const char *m_kind = "";
};
