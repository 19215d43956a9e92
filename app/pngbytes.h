#pragma once

#include <QByteArray>

class QImage;

/// A picture as a PNG file has it; empty where it cannot be encoded.
QByteArray pngOf(const QImage &image);
