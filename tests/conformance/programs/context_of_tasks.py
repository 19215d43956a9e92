import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def child():
    print("child sees", variable.get())
    variable.set(99)
    await asyncio.sleep(0)
    print("child has", variable.get())


async def main():
    variable.set(1)
    task = asyncio.create_task(child())
    variable.set(2)
    await task
    print("main has", variable.get())
    await child()
    print("main has", variable.get())


asyncio.run(main())
