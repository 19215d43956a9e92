#pragma once

struct Invocation;

/// `awaitscope render`: a picture of a run at one moment, or of all its stops as an animation, or a hand-out.
int runRenderCommand(const Invocation &invocation);
