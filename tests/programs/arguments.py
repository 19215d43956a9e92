#: arguments -o file --clock wall -- -v x
import asyncio
import os
import sys


async def main():
    print(sys.argv[1:], __name__, os.path.basename(__file__), os.path.basename(sys.argv[0]))
    print(os.path.basename(sys.path[0]), __spec__, __package__, __doc__, type(__builtins__).__name__)
    print(sorted(name for name in globals() if name.startswith("__")))
    import __main__
    print(__main__.main is main)


asyncio.run(main())
