import asyncio


def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_exception_handler({"message": "asked for"})
    future = loop.create_future()
    future.set_exception(ValueError("lost"))
    del future
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "to the default one"})
    print("end")


asyncio.run(main())
