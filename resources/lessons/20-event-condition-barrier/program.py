import asyncio

class Race:
    def __init__(self):
        self.line = asyncio.Barrier(4)  #@race.line
        self.gun = asyncio.Event()  #@race.gun
        self.news = asyncio.Condition()  #@race.news
        self.order = []

async def runner(name, walk, run, race):  #@runner.start
    await asyncio.sleep(walk)  #@runner.walk
    await race.line.wait()  #@runner.line
    print(f"{name} stands at the line")  #@runner.stands
    await race.gun.wait()  #@runner.gun
    print(f"{name} runs")  #@runner.runs
    await asyncio.sleep(run)  #@runner.run
    async with race.news:  #@runner.news #@runner.return
        race.order.append(name)
        race.news.notify()  #@runner.notify

async def main():  #@main.start
    race = Race()  #@main.race

    def enough():
        return len(race.order) >= {{places}}

    runners = [
        asyncio.create_task(runner("alice", {{alice}}, 0.6, race)),  #@main.alice
        asyncio.create_task(runner("bob", {{bob}}, 0.4, race)),  #@main.bob
        asyncio.create_task(runner("carol", {{carol}}, 0.2, race)),  #@main.carol
    ]
    await race.line.wait()  #@main.line
    await asyncio.sleep({{pause}})  #@main.pause
    race.gun.set()  #@main.gun
    async with race.news:  #@main.news
        await race.news.wait_for(enough)  #@main.wait
    print(f"In the order of arrival: {race.order}")  #@main.print #@main.return

asyncio.run(main())
