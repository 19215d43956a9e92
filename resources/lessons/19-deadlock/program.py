import asyncio

async def painter(name, start, first, second):  #@painter.start
    await asyncio.sleep(start)  #@painter.sleep
    async with first:  #@painter.first #@painter.return
        print(f"{name} holds one lock")  #@painter.print
        await asyncio.sleep({{pause}})  #@painter.pause
        async with second:  #@painter.second
            print(f"{name} paints")  #@painter.both

async def main():  #@main.start
    brush = asyncio.Lock()  #@main.brush
    paint = asyncio.Lock()  #@main.paint
    await asyncio.gather(  #@main.gather
        painter("alice", 0.0, brush, paint),  #@main.alice
#?{order == 'opposite'}         painter("bob", {{late}}, paint, brush),  #@main.bob
#?{order == 'same'}         painter("bob", {{late}}, brush, paint),  #@main.bob-same
    )
    print("Both have painted")  #@main.print #@main.return

asyncio.run(main())
