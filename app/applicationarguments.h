#pragma once

/// What Qt's application object is made with: the program's name alone, since the command line has been read.
/// Lives as long as the process, which that object asks for.
struct ApplicationArguments
{
    static ApplicationArguments &instance()
    {
        static ApplicationArguments arguments;
        return arguments;
    }

    int count = 1;
    char name[11] = "awaitscope";
    char *values[2] = { name, nullptr };
};
