"""Ends itself by SIGTERM, as a service manager would."""
import asyncio
import os
import signal


async def main():
    print("works", flush=True)
    asyncio.get_running_loop().call_later(0.003, os.kill, os.getpid(), signal.SIGTERM)
    await asyncio.sleep(60)


asyncio.run(main())
