#pragma once

/// What a shell learns from the program.
namespace ExitCode {

constexpr int Success = 0;
constexpr int ProgramFailed = 1; ///< the program under study failed
constexpr int WrongUsage = 2;    ///< wrong usage or unreadable input

} // namespace ExitCode
