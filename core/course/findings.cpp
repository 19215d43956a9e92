#include "course/findings.h"

using namespace Qt::Literals::StringLiterals;

namespace course {

void Findings::add(const QString &file, const QString &key, const QString &what, const QString &setting)
{
    const QString finding = u"%1/%2: \"%3\" %4"_s.arg(m_folder, file, key, what);
    if (m_known.contains(finding))
        return;
    m_known.insert(finding);
    m_sentences.append(finding + (setting.isEmpty() ? u"."_s : u" (with %1)."_s.arg(setting)));
}

} // namespace course
