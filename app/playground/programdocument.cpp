#include "playground/programdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace {

const char Starter[] = "import asyncio\n"
                       "\n"
                       "\n"
                       "async def work(name, seconds):\n"
                       "    print(name, \"begins\")\n"
                       "    await asyncio.sleep(seconds)\n"
                       "    print(name, \"is done\")\n"
                       "\n"
                       "\n"
                       "async def main():\n"
                       "    await asyncio.gather(work(\"a\", 2), work(\"b\", 1))\n"
                       "\n"
                       "\n"
                       "asyncio.run(main())\n";

QString shownName(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

ProgramDocument::ProgramDocument(const QString &draftFolder, QObject *parent)
    : QObject(parent)
    , m_keeper(draftFolder)
{
    connect(&m_keeper, &DraftKeeper::failed, this, &ProgramDocument::draftFailed);
    if (const std::optional<Draft> draft = m_keeper.load())
        m_draft = *draft;
    else
        startNew();
    QString ignored;
    // What has become of the file meanwhile is noticed when it is to be written.
    if (hasFile())
        read(path(), &m_crlf, &ignored);
}

QString ProgramDocument::name() const
{
    return hasFile() ? QFileInfo(path()).fileName() : m_draft.name;
}

bool ProgramDocument::isOvertaken() const
{
    if (!hasFile() || !QFileInfo::exists(path()))
        return false;
    bool crlf = false;
    QString error;
    return read(path(), &crlf, &error) != m_draft.saved;
}

void ProgramDocument::take(const QString &text)
{
    if (text == m_draft.text)
        return;
    m_draft.text = text;
    m_keeper.keep(m_draft);
    emit changed();
}

void ProgramDocument::replace(const QString &name, const QString &text)
{
    adopt({ {}, name, text, text });
}

void ProgramDocument::startNew()
{
    const QString text = QString::fromLatin1(Starter);
    adopt({ {}, u"program.py"_s, text, text });
}

bool ProgramDocument::open(const QString &path, QString *error)
{
    bool crlf = false;
    const std::optional<QString> text = read(path, &crlf, error);
    if (!text)
        return false;
    adopt({ QFileInfo(path).absoluteFilePath(), {}, *text, *text });
    m_crlf = crlf;
    return true;
}

void ProgramDocument::adopt(Draft draft)
{
    m_crlf = false;
    m_draft = std::move(draft);
    m_keeper.keep(m_draft);
    emit replaced();
    emit changed();
}

bool ProgramDocument::save(const QString &path, QString *error)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // a file may be writable in a folder that is not
    const QByteArray bytes = encoded();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        *error = tr("%1 cannot be written: %2.").arg(shownName(path), file.errorString());
        return false;
    }
    m_draft.path = QFileInfo(path).absoluteFilePath();
    m_draft.saved = m_draft.text;
    m_keeper.keep(m_draft);
    emit changed();
    return true;
}

void ProgramDocument::revert()
{
    m_draft.text = m_draft.saved;
    m_keeper.keep(m_draft);
    emit replaced();
    emit changed();
}

// nullopt, and error says why, for what is no text that could be edited.
std::optional<QString> ProgramDocument::read(const QString &path, bool *crlf, QString *error)
{
    QFile file(path);
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        *error = tr("%1 is not a file.").arg(shownName(path));
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        *error = tr("%1 cannot be read: %2.").arg(shownName(path), file.errorString());
        return std::nullopt;
    }
    const QByteArray bytes = file.read(LongestProgram + 1);
    if (bytes.size() > LongestProgram) {
        *error = tr("%1 is too long to be edited here.").arg(shownName(path));
        return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        *error = tr("%1 is not a text in UTF-8.").arg(shownName(path));
        return std::nullopt;
    }
    *crlf = text.contains("\r\n"_L1);
    text.replace("\r\n"_L1, "\n"_L1);
    return text.replace(u'\r', u'\n');
}

QByteArray ProgramDocument::encoded() const
{
    QString text = m_draft.text;
    if (m_crlf)
        text.replace("\n"_L1, "\r\n"_L1);
    return text.toUtf8();
}
