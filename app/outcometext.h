#pragma once

#include "python/outcome.h"
#include "python/programsettings.h"

#include <QString>

/// How a run ended: one sentence for a person, in the language of the window.
QString outcomeText(const python::Outcome &outcome, const python::ProgramSettings &settings);

/// Why programs cannot be run with what was probed; empty where they can.
QString probeText(const python::Probe &probe);
