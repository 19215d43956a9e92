#pragma once

struct Invocation;

/// `awaitscope open`: the window, with nothing more or on a saved trace. A file that is none is
/// refused before it opens.
int runOpenCommand(const Invocation &invocation);
