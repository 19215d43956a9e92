#pragma once

struct Invocation;

/// `awaitscope serve`: the server of the lesson http, for whoever wants to speak to it. Until it is ended
/// from outside.
int runServeCommand(const Invocation &invocation);
