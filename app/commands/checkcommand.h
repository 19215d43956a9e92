#pragma once

struct Invocation;

/// `awaitscope check-lesson`: what is wrong with a lesson's folder, line by line.
int runCheckCommand(const Invocation &invocation);
