#include "progresskeeper.h"

#include "fileurl.h"

#include <QDir>

using namespace std::chrono_literals;

namespace {
constexpr auto WriteDelay = 500ms;
}

ProgressKeeper::ProgressKeeper(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(WriteDelay);
    connect(&m_timer, &QTimer::timeout, this, &ProgressKeeper::flush);
}

ProgressKeeper::~ProgressKeeper()
{
    if (m_timer.isActive())
        flush();
}

QString ProgressKeeper::load()
{
    QString problem;
    m_progress = m_file.load(&problem);
    emit changed();
    return problem;
}

void ProgressKeeper::addBeat(const QString &lesson, const QString &beat)
{
    take(m_progress.addBeat(lesson, beat));
}

void ProgressKeeper::addAnswer(const QString &lesson, const QString &prediction,
                               const lessons::Answer &answer)
{
    take(m_progress.addAnswer(lesson, prediction, answer));
}

void ProgressKeeper::addMade(const QString &lesson)
{
    take(m_progress.addMade(lesson));
}

void ProgressKeeper::take(bool isNew)
{
    if (!isNew)
        return;
    m_timer.start();
    emit changed();
}

void ProgressKeeper::flush()
{
    m_timer.stop();
    QString problem;
    if (!m_file.save(m_progress, &problem))
        emit said(true, problem);
}

void ProgressKeeper::exportTo(const QUrl &file)
{
    const QString path = localPath(file);
    QString problem;
    if (lessons::ProgressFile::write(m_progress, path, &problem))
        emit said(false, tr("Your progress is saved in %1.").arg(QDir::toNativeSeparators(path)));
    else
        emit said(true, problem);
}

void ProgressKeeper::importFrom(const QUrl &file)
{
    const QString path = localPath(file);
    QString problem;
    const auto other = lessons::ProgressFile::read(path, &problem);
    if (!other) {
        emit said(true, problem);
        return;
    }
    take(m_progress.add(*other));
    emit said(false, tr("The progress in %1 is added to yours.").arg(QDir::toNativeSeparators(path)));
}

void ProgressKeeper::forget(const QString &lesson)
{
    take(m_progress.forget(lesson));
}

void ProgressKeeper::forgetAll()
{
    take(!std::exchange(m_progress, {}).isEmpty());
    emit forgotten();
}
