#include "asyncio/semantics.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

constexpr std::array Names = { "3.11"_L1, "3.12"_L1, "3.13"_L1 };

} // namespace

QLatin1StringView nameOf(Semantics semantics)
{
    return Names[std::size_t(semantics)];
}

std::optional<Semantics> semanticsOf(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (name == Names[i])
            return Semantics(i);
    }
    return std::nullopt;
}

} // namespace asyncio
