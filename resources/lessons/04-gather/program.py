import asyncio

async def fetch(name, delay):  #@fetch.start
    print(f"Fetching {name}...")  #@fetch.print
    await asyncio.sleep(delay)  #@fetch.sleep
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    results = await asyncio.gather(  #@main.gather
        fetch("users", {{users}}),  #@main.users
#?{count >= 2}         fetch("posts", {{posts}}),  #@main.posts
#?{count >= 3}         fetch("comments", {{comments}}),  #@main.comments
#?{count >= 4}         fetch("albums", 1.5),  #@main.albums
#?{count >= 5}         fetch("photos", 2.5),  #@main.photos
#?{count >= 6}         fetch("todos", 0.5),  #@main.todos
#?{count >= 7}         fetch("likes", 2.0),  #@main.likes
#?{count >= 8}         fetch("tags", 1.0),  #@main.tags
    )
    print(results)  #@main.print #@main.return

asyncio.run(main())
