#include "gifwriter.h"

#include <QHash>
#include <QList>

#include <gif_lib.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace {

constexpr int MostColours = 256;
constexpr int MostFrequent = 128;
constexpr int ColourResolution = 8; // bits

int append(GifFileType *file, const GifByteType *bytes, int size)
{
    static_cast<QByteArray *>(file->UserData)->append(reinterpret_cast<const char *>(bytes), size);
    return size;
}

// Empty where the images are equal.
QRect changedPart(const QImage &before, const QImage &now)
{
    if (before.isNull())
        return now.rect();
    int left = now.width();
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < now.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        int first = 0;
        while (first < now.width() && a[first] == b[first])
            ++first;
        if (first == now.width())
            continue;
        int last = now.width() - 1;
        while (a[last] == b[last])
            --last;
        left = qMin(left, first);
        right = qMax(right, last);
        top = top < 0 ? y : top;
        bottom = y;
    }
    return QRect(QPoint(left, top), QPoint(right, bottom));
}

/// At most 256 colours that stand for all of a picture, and which of them each of its colours becomes.
///
/// Up to 256 colours stay what they are. Of more, the most frequent ones stay, so that surfaces keep their
/// colour from frame to frame; the others are chosen one by one, each as far from all before as can be,
/// so that a small spot of a hue of its own is not lost.
class Reduction
{
public:
    Reduction(const QImage &image, QRect part)
    {
        count(image, part);
        for (const QRgb colour : m_colours.first(std::min<qsizetype>(m_colours.size(), MostFrequent)))
            choose(colour);
        const qsizetype most = std::min<qsizetype>(m_colours.size(), MostColours);
        while (m_palette.size() < most)
            choose(m_colours.at(farthest()));
        for (qsizetype i = 0; i < m_colours.size(); ++i)
            m_numbers.insert(m_colours.at(i), m_nearest.at(i));
    }

    const QList<QRgb> &palette() const { return m_palette; }
    GifByteType numberOf(QRgb colour) const { return m_numbers.value(colour); }

private:
    void count(const QImage &image, QRect part)
    {
        QHash<QRgb, int> pixels;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = part.left(); x <= part.right(); ++x)
                ++pixels[line[x]];
        }
        m_colours = pixels.keys();
        std::sort(m_colours.begin(), m_colours.end(), [&pixels](QRgb a, QRgb b) {
            return std::pair(-pixels.value(a), a) < std::pair(-pixels.value(b), b);
        });
        m_distances.fill(std::numeric_limits<int>::max(), m_colours.size());
        m_nearest.fill(0, m_colours.size());
    }

    void choose(QRgb chosen)
    {
        const auto number = GifByteType(m_palette.size());
        m_palette.append(chosen);
        for (qsizetype i = 0; i < m_colours.size(); ++i) {
            const int distance = distanceOf(m_colours.at(i), chosen);
            if (distance < m_distances.at(i)) {
                m_distances[i] = distance;
                m_nearest[i] = number;
            }
        }
    }

    qsizetype farthest() const
    {
        return std::max_element(m_distances.cbegin(), m_distances.cend()) - m_distances.cbegin();
    }

    static int distanceOf(QRgb a, QRgb b)
    {
        const int red = qRed(a) - qRed(b);
        const int green = qGreen(a) - qGreen(b);
        const int blue = qBlue(a) - qBlue(b);
        return red * red + green * green + blue * blue;
    }

    QList<QRgb> m_palette;
    QList<QRgb> m_colours;        // most frequent first
    QList<int> m_distances;       // of each to the nearest one of the palette, squared
    QList<GifByteType> m_nearest; // number of that
    QHash<QRgb, GifByteType> m_numbers;
};

ColorMapObject *makeMap(const QList<QRgb> &palette)
{
    ColorMapObject *map = GifMakeMapObject(1 << std::max(1, GifBitSize(int(palette.size()))), nullptr);
    for (qsizetype i = 0; map && i < palette.size(); ++i) {
        const QRgb colour = palette.at(i);
        map->Colors[i] = { GifByteType(qRed(colour)), GifByteType(qGreen(colour)),
                           GifByteType(qBlue(colour)) };
    }
    return map;
}

} // namespace

GifWriter::GifWriter(QSize size)
    : m_size(size)
{
    int error = 0;
    m_file = EGifOpen(&m_bytes, append, &error);
}

GifWriter::~GifWriter()
{
    if (m_file)
        EGifCloseFile(m_file, nullptr);
}

bool GifWriter::begin()
{
    EGifSetGifVersion(m_file, true);
    if (EGifPutScreenDesc(m_file, m_size.width(), m_size.height(), ColourResolution, 0, nullptr) != GIF_OK)
        return false;
    // Plays for ever: the application extension that all viewers know.
    constexpr GifByteType Loop[] = { 1, 0, 0 };
    return EGifPutExtensionLeader(m_file, APPLICATION_EXT_FUNC_CODE) == GIF_OK
        && EGifPutExtensionBlock(m_file, 11, "NETSCAPE2.0") == GIF_OK
        && EGifPutExtensionBlock(m_file, sizeof Loop, Loop) == GIF_OK
        && EGifPutExtensionTrailer(m_file) == GIF_OK;
}

bool GifWriter::putControl(int milliseconds)
{
    const GraphicsControlBlock control { DISPOSE_DO_NOT, false, milliseconds / 10, NO_TRANSPARENT_COLOR };
    GifByteType bytes[4];
    const size_t size = EGifGCBToExtension(&control, bytes);
    return EGifPutExtension(m_file, GRAPHICS_EXT_FUNC_CODE, int(size), bytes) == GIF_OK;
}

bool GifWriter::putImage(const QImage &image, QRect part)
{
    const Reduction reduction(image, part);
    ColorMapObject *map = makeMap(reduction.palette());
    const bool begun = map
                    && EGifPutImageDesc(m_file, part.x(), part.y(), part.width(), part.height(), false, map)
                           == GIF_OK;
    GifFreeMapObject(map);
    if (!begun)
        return false;
    std::vector<GifByteType> pixels(size_t(part.width()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            pixels[size_t(x - part.left())] = reduction.numberOf(line[x]);
        if (EGifPutLine(m_file, pixels.data(), part.width()) != GIF_OK)
            return false;
    }
    return true;
}

bool GifWriter::addFrame(const QImage &image, int milliseconds)
{
    Q_ASSERT(image.size() == m_size);
    if (!m_file || (!m_begun && !begin()))
        return false;
    m_begun = true;
    const QImage now = image.convertToFormat(QImage::Format_RGB32);
    QRect part = changedPart(m_before, now);
    if (part.isEmpty())
        part = QRect(0, 0, 1, 1); // only the time goes on
    m_before = now;
    return putControl(milliseconds) && putImage(now, part);
}

QByteArray GifWriter::finish()
{
    if (!m_file || !m_begun)
        return {};
    const bool closed = EGifCloseFile(m_file, nullptr) == GIF_OK;
    m_file = nullptr;
    return closed ? m_bytes : QByteArray();
}
