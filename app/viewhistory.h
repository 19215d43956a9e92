#pragma once

#include "timelinelook.h"

#include <QList>

#include <optional>

/// The looks that a person has given a timeline, to go back and forth in.
///
/// Zooming, moving or typing goes in many small changes: those of one kind that follow each other soon are
/// one. Only so many are kept.
class ViewHistory
{
public:
    /// What a person does to a timeline.
    enum class Gesture : quint8 { Zoom, Pan, Frame, Mode, Select, Filter, Arrange };

    static constexpr qsizetype Most = 100;
    /// Changes of one kind with less than that between them are one, in milliseconds.
    static constexpr qint64 Together = 700;

    /// now is about to be changed at a time in milliseconds. What was gone back from is dropped.
    void leave(const TimelineLook &now, Gesture gesture, qint64 time);
    void clear();

    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }
    /// The look before now, or behind it; nullopt where there is none. The next change stands for itself.
    std::optional<TimelineLook> back(const TimelineLook &now);
    std::optional<TimelineLook> forward(const TimelineLook &now);

private:
    std::optional<TimelineLook> move(QList<TimelineLook> *from, QList<TimelineLook> *to,
                                     const TimelineLook &now);

    QList<TimelineLook> m_back;
    QList<TimelineLook> m_forward;
    std::optional<Gesture> m_gesture; // of the last change, where more may belong to it
    qint64 m_time = 0;
};
