#pragma once

struct Invocation;

/// `awaitscope run`: runs a lesson's program or a Python program, or plays a saved trace back, and writes
/// what it printed or the trace in one of several formats. The exit code says whether the program failed.
int runRunCommand(const Invocation &invocation);
