import asyncio


async def forgotten():
    print("never")


async def main():
    forgotten()
    print("made and dropped")


asyncio.run(main())
