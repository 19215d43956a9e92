#pragma once

struct Invocation;

/// `awaitscope source`: a lesson's program as it is shown.
int runSourceCommand(const Invocation &invocation);
