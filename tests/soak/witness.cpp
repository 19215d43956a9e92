#include "witness.h"

#include <malloc.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

// Of AddressSanitizer, where the program is built with it.
extern "C" {
size_t __sanitizer_get_current_allocated_bytes() __attribute__((weak));
void __sanitizer_purge_allocator() __attribute__((weak));
void __sanitizer_print_stack_trace() __attribute__((weak));
}

namespace {

constexpr double Megabyte = 1024.0 * 1024.0;

Witness *s_witness = nullptr;

qint64 allocatedBytes()
{
    if (!__sanitizer_get_current_allocated_bytes || !__sanitizer_purge_allocator)
        return qint64(mallinfo2().uordblks) + qint64(mallinfo2().hblkhd);
    __sanitizer_purge_allocator(); // what was freed is kept for a while to see who still uses it
    return qint64(__sanitizer_get_current_allocated_bytes());
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

// Of Qt itself, now and then on a busy machine: its animation driver stops by itself where nothing moves.
bool isOfQt(const QString &text)
{
    return text == "QUnifiedTimer::stopAnimationDriver: driver is not running"_L1;
}

} // namespace

Witness::Witness(const QString &journal, quint32 seed)
    : m_journal(journal)
    , m_seed(seed)
{
    if (!m_journal.open(QIODevice::WriteOnly))
        qFatal("the journal cannot be written: %s", qPrintable(m_journal.errorString()));
    m_time.start();
    m_stepTime.start();
    s_witness = this;
    qInstallMessageHandler(&Witness::takeMessage);
}

Witness::~Witness()
{
    qInstallMessageHandler(nullptr);
    s_witness = nullptr;
}

void Witness::takeMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfQt(text))
        s_witness->takeWarning(text);
    if (type == QtFatalMsg)
        abort();
}

void Witness::takeWarning(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    m_warnings.append(u"%1 (seed %2, step %3: %4)"_s.arg(text).arg(m_seed).arg(m_step).arg(m_now));
    m_journal.write(u"WARNING %1\n"_s.arg(text).toUtf8());
    m_journal.flush();
    std::fprintf(stderr, "warning: %s\n", qPrintable(m_warnings.last()));
    if (__sanitizer_print_stack_trace)
        __sanitizer_print_stack_trace(); // to standard error as well
}

void Witness::begin(const QString &kind, const QString &what)
{
    const QMutexLocker lock(&m_mutex);
    ++m_step;
    ++m_counts[kind];
    m_now = kind + u' ' + what;
    m_journal.write(u"%1 %2\n"_s.arg(m_step).arg(m_now).toUtf8());
    m_journal.flush();
    m_stepTime.start();
}

void Witness::end()
{
    if (m_stepTime.elapsed() <= m_slowest)
        return;
    m_slowest = m_stepTime.elapsed();
    m_slowestStep = u"%1: %2"_s.arg(m_step).arg(m_now);
}

void Witness::sample()
{
    m_samples.append({ double(m_time.elapsed()) / 60'000, allocatedBytes(), residentBytes() });
    const Sample &last = m_samples.last();
    std::printf("%6.1f min %8d steps %8.1f MB held %8.1f MB resident %lld warnings\n", last.minute, m_step,
                double(last.allocated) / Megabyte, double(last.resident) / Megabyte,
                qlonglong(m_warnings.size()));
    std::fflush(stdout);
}

// Caches fill in the first half: lessons that were open, glyphs, pictures.
QList<Witness::Sample> Witness::secondHalf() const
{
    return m_samples.sliced(m_samples.size() / 2);
}

// Bytes an hour, by least squares.
double Witness::slope() const
{
    const QList<Sample> samples = secondHalf();
    double meanTime = 0;
    double meanSize = 0;
    for (const Sample &sample : samples) {
        meanTime += sample.minute / double(samples.size());
        meanSize += double(sample.allocated) / double(samples.size());
    }
    double covariance = 0;
    double variance = 0;
    for (const Sample &sample : samples) {
        covariance += (sample.minute - meanTime) * (double(sample.allocated) - meanSize);
        variance += (sample.minute - meanTime) * (sample.minute - meanTime);
    }
    return variance > 0 ? covariance / variance * 60 : 0;
}

bool Witness::isFlat() const
{
    const QList<Sample> samples = secondHalf();
    if (samples.size() < 5) // too few to tell
        return true;
    const double hours = (samples.last().minute - samples.first().minute) / 60;
    return slope() * hours < double(samples.first().allocated) / 100;
}

QString Witness::report() const
{
    QStringList lines { u"%1 steps in %2 min with seed %3"_s.arg(m_step)
                            .arg(double(m_time.elapsed()) / 60'000, 0, 'f', 1)
                            .arg(m_seed) };
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        lines.append(u"  %1 %2"_s.arg(it.value(), 8).arg(it.key()));
    lines.append(u"slowest: %1 ms, step %2"_s.arg(m_slowest).arg(m_slowestStep));
    if (!m_samples.isEmpty()) {
        const auto megabytes = [](double bytes) { return QString::number(bytes / Megabyte, 'f', 1); };
        lines.append(
            u"memory held: %1 MB at first, %2 MB half way, %3 MB at the end; "
            "%4 MB an hour in the second half"_s.arg(megabytes(double(m_samples.first().allocated)),
                                                     megabytes(double(secondHalf().first().allocated)),
                                                     megabytes(double(m_samples.last().allocated)),
                                                     megabytes(slope())));
    }
    lines.append(u"%1 warnings"_s.arg(m_warnings.size()));
    for (const QString &warning : m_warnings)
        lines.append(u"  "_s + warning);
    return lines.join(u'\n');
}
