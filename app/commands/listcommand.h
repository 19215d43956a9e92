#pragma once

struct Invocation;

/// `awaitscope list`: the lessons and their knobs, for people or as JSON.
int runListCommand(const Invocation &invocation);
