#include "gifwriter.h"

#include <gif_lib.h>

#include <vector>

namespace {

constexpr int MostColours = 256;
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

struct Planes
{
    std::vector<GifByteType> red;
    std::vector<GifByteType> green;
    std::vector<GifByteType> blue;
};

Planes planesOf(const QImage &image, QRect part)
{
    Planes planes;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x) {
            planes.red.push_back(GifByteType(qRed(line[x])));
            planes.green.push_back(GifByteType(qGreen(line[x])));
            planes.blue.push_back(GifByteType(qBlue(line[x])));
        }
    }
    return planes;
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
    Planes planes = planesOf(image, part);
    std::vector<GifByteType> pixels(planes.red.size());
    int colours = MostColours;
    ColorMapObject *map = GifMakeMapObject(MostColours, nullptr);
    const bool done = map
                   && GifQuantizeBuffer(unsigned(part.width()), unsigned(part.height()), &colours,
                                        planes.red.data(), planes.green.data(), planes.blue.data(),
                                        pixels.data(), map->Colors)
                          == GIF_OK
                   && EGifPutImageDesc(m_file, part.x(), part.y(), part.width(), part.height(), false, map)
                          == GIF_OK
                   && EGifPutLine(m_file, pixels.data(), int(pixels.size())) == GIF_OK;
    GifFreeMapObject(map);
    return done;
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
