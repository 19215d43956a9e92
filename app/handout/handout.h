#pragma once

#include <QCoreApplication>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QPainter;

/// What a hand-out says, in one language, before it is laid out: of a lesson, or of a run without one.
///
/// Strings are plain, but for those that are called html: RichText's Page form. Without answers nothing in it
/// gives one away: it holds what a learner sees who has answered no question yet.
struct Handout
{
    Q_DECLARE_TR_FUNCTIONS(Handout)

public:
    struct Picture
    {
        QSize size;                            ///< in pixels
        QString alt;                           ///< what it shows, for who cannot see it
        std::function<void(QPainter &)> paint; ///< needs what the hand-out was made of
    };
    struct Fact
    {
        QString label;
        QString value; ///< empty: room to write it in
    };
    struct Option
    {
        QString html;
        QString replyHtml;  ///< why it is right or not; empty without answers
        bool right = false; ///< never without answers
    };
    struct Question
    {
        QString html;
        QList<Option> options;
    };
    struct Beat
    {
        int number = 0; ///< 0: a moment that is no beat
        QString title;  ///< empty where the beat is hidden
        QString html;
        std::optional<Picture> picture;
        QList<Question> questions; ///< asked at the beat, behind it

        /// Whether it lies behind a question, so that there is only room to write.
        bool isHidden() const { return title.isEmpty(); }
    };
    struct Task
    {
        QString label;
        int hue = 0;
        QString coroutine;
        QString begin;
        QString end; ///< empty: it did not end
        QString state;
    };
    struct Finding
    {
        QString title;
        QString html;
        QString wayOutHtml;
    };
    /// What is to be reached with the knobs.
    struct Make
    {
        QString html;
        QStringList conditions;
        QList<Fact> solution; ///< knobs; empty without answers
    };

    QString language; ///< "en" or "ja"
    bool isLesson = false;
    bool hasAnswers = false;
    QString kicker; ///< "Lesson 4 · Running together"
    QString title;
    QString goalHtml;
    QList<Fact> knobs;
    QList<Fact> figures;
    QList<Beat> beats;
    std::optional<Make> make;
    QString codeName;
    QStringList code;
    QList<Task> tasks;
    int moreTasks = 0; ///< that are not listed
    QStringList console;
    int moreConsole = 0; ///< lines that are not listed
    QList<Finding> findings;

    /// The mark, a zero-width space, at which a line of Japanese may break.
    static constexpr QChar LineMayBreak { 0x200B };

    /// A text without these marks, where it is no text of a page.
    static QString withoutMarks(const QString &text);
    /// Pictures that there are.
    int pictureCount() const;
    /// Titles of the columns of a table of tasks.
    static QStringList taskColumns();
};
