"""Ctrl-C, by itself."""
import asyncio
import os
import signal


async def main():
    try:
        print("works")
        asyncio.get_running_loop().call_later(0.003, os.kill, os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.2)
    finally:
        print("cleans up")


signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
asyncio.run(main())
