#: input first line\nsecond line\n12\n
import asyncio
import sys


async def main():
    print(input())
    print(await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline))
    print(int(input("a number: ")) * 2)
    try:
        input()
    except EOFError as error:
        print(error)


asyncio.run(main())
