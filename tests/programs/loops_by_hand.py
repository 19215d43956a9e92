import asyncio


async def work(number):
    await asyncio.sleep(0.001)
    return number


def main():
    for number in range(3):
        loop = asyncio.new_event_loop()
        try:
            asyncio.set_event_loop(loop)
            print(loop.run_until_complete(work(number)), loop.is_closed())
            loop.call_later(0.001, loop.stop)
            loop.run_forever()
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            loop.close()
        print(loop.is_closed(), loop)
    print(asyncio.run(work(3)))


main()
