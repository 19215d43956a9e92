#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

struct GifFileType;

/// Builds an animated GIF that plays for ever, frame by frame.
///
/// A frame stores only the rectangle that differs from the one before, with colours of its own.
class GifWriter
{
public:
    /// Pixels, at most 65535 each way.
    explicit GifWriter(QSize size);
    ~GifWriter();
    GifWriter(const GifWriter &) = delete;
    GifWriter &operator=(const GifWriter &) = delete;

    /// An image of the size, shown that long. False when it cannot be encoded.
    bool addFrame(const QImage &image, int milliseconds);
    /// The whole file; nothing can be added behind. Empty when it cannot be encoded.
    QByteArray finish();

private:
    bool begin();
    bool putControl(int milliseconds);
    bool putImage(const QImage &image, QRect part);

    QSize m_size;
    QByteArray m_bytes;
    GifFileType *m_file = nullptr;
    QImage m_before;
    bool m_begun = false;
};
