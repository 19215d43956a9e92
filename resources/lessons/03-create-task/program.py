import asyncio

async def fetch(name, delay):  #@fetch.start
    print(f"Fetching {name}...")  #@fetch.print
    await asyncio.sleep(delay)  #@fetch.sleep
    print(f"Got {name}")  #@fetch.got
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    users = asyncio.create_task(fetch("users", {{users}}))  #@main.users
    posts = asyncio.create_task(fetch("posts", {{posts}}))  #@main.posts
    print("Two tasks made")  #@main.made
#?{first == 'users'}     print(await users)  #@main.users_first
#?{first == 'users'}     print(await posts)  #@main.posts_last
#?{first == 'posts'}     print(await posts)  #@main.posts_first
#?{first == 'posts'}     print(await users)  #@main.users_last
    print("main is done")  #@main.done #@main.return

asyncio.run(main())
