#pragma once

namespace network {

/// What the embedded server takes and gives at most. Generous for a lesson, little for a computer: whatever
/// anyone does to the server, it holds no more than connections * (requestBytes + answerBytes).
struct ServerLimits
{
    int requestBytes = 16 * 1024; ///< of a request, with its headers and body
    int answerBytes = 256 * 1024; ///< of an answer's body
    int dripBytes = 4 * 1024;     ///< of a body that comes in small pieces
    int connections = 64;         ///< open at a time; who comes then is turned away
    int requestsPerSecond = 200;  ///< on average over a second; what is more gets 503
    int redirects = 100;          ///< in a row
    double delay = 60.0;          ///< seconds that an answer may be held back, or drip
    double idle = 10.0;           ///< seconds that a connection has to complete its next request
};

} // namespace network
