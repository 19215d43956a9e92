import asyncio
import contextvars

count = contextvars.ContextVar("count", default=0)


async def step():
    count.set(count.get() + 1)
    await asyncio.sleep(0)
    return count.get()


with asyncio.Runner() as runner:
    print(runner.run(step()), runner.run(step()))
    print(runner.get_loop().is_running())
