#pragma once

#include <QString>

#include <optional>

namespace asyncio {

/// The Python whose run order a loop follows, where versions differ (docs/semantics.md lists where).
/// In order: `semantics >= Semantics::Python312` reads "from 3.12 on".
enum class Semantics : quint8 { Python311, Python312, Python313 };

/// "3.11", "3.12", "3.13".
QLatin1StringView nameOf(Semantics semantics);
/// nullopt for a version that there is no setting for.
std::optional<Semantics> semanticsOf(QStringView name);

} // namespace asyncio
