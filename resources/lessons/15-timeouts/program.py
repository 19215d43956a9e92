import asyncio

async def load():  #@load.start
    try:
        await asyncio.sleep({{users}})  #@load.users
        print("Got users")  #@load.got_users
        await asyncio.sleep({{posts}})  #@load.posts
        print("Got posts")  #@load.got_posts #@load.return
    except asyncio.CancelledError:
        print("load is cancelled")  #@load.cancelled
        raise  #@load.cancel

async def main():  #@main.start
    try:
#?{how == 'timeout'}         async with asyncio.timeout({{limit}}):  #@main.timeout
#?{how == 'timeout'}             await load()  #@main.load
#?{how == 'wait_for'}         await asyncio.wait_for(load(), {{limit}})  #@main.wait_for
        print("In time")  #@main.print
    except TimeoutError:
        print("TimeoutError")  #@main.late
    print("main ends")  #@main.end #@main.return

asyncio.run(main())
