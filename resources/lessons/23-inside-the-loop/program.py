import asyncio

def soon(left):  #@soon.start
    print("soon")  #@soon.print
    if left > 0:
        loop = asyncio.get_running_loop()
        loop.call_soon(soon, left - 1)  #@soon.again

def later():  #@later.start
    print("later")  #@later.print

def tea():  #@tea.start
    print("tea is ready")  #@tea.print

def toast():  #@toast.start
    print("toast is ready")  #@toast.print

async def main():  #@main.start
    loop = asyncio.get_running_loop()  #@main.loop
    loop.call_later({{later}}, later)  #@main.later
    loop.call_soon(soon, {{repeats}})  #@main.soon
    loop.call_later({{tea}}, tea)  #@main.tea
    loop.call_later({{toast}}, toast)  #@main.toast
    await asyncio.sleep({{sleep}})  #@main.sleep
    print("main wakes")  #@main.print #@main.return

asyncio.run(main())
