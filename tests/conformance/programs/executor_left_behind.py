import asyncio
import time


def job():
    time.sleep(0.05)
    print("job ends")


async def main():
    asyncio.get_running_loop().run_in_executor(None, job)
    print("main ends")


asyncio.run(main())
print("run has ended")
