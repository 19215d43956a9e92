#: from 3.11
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def rename(new):
    old = name.get()
    name.set(new)
    return old


with asyncio.Runner(debug=False) as runner:
    print(runner.run(rename("first")))
    print(runner.run(rename("second")))
    print(name.get(), runner.get_loop().is_running())
print(asyncio.run(rename("third")))
