#include "paintcounter.h"

namespace {

constexpr int Dpi = 96;

} // namespace

PaintCounter::Engine::Engine()
    : QPaintEngine(AllFeatures)
{
}

PaintCounter::PaintCounter(QSize size)
    : m_size(size)
{
}

int PaintCounter::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return Dpi;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}
