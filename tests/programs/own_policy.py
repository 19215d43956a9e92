import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        Loop.calls += 1
        return super().call_soon(callback, *args, context=context)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


async def main():
    await asyncio.sleep(0)
    print(type(asyncio.get_running_loop()).__name__, Loop.calls)


Loop.calls = 0
asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
