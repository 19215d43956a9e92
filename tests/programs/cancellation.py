import asyncio


async def stubborn():
    for number in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not now", number)
    return "at last"


async def cancel_me():
    print("before sleep")
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        print("cancel sleep", error.args)
        raise
    finally:
        print("after sleep")


async def main():
    task = asyncio.create_task(cancel_me())
    await asyncio.sleep(0.001)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), task.cancel())
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    print(await task)


asyncio.run(main())
