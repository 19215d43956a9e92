import asyncio

class Sensor:
    def __init__(self, name, interval):
        self.name = name
        self.interval = interval
        self.value = 0

    async def __aenter__(self):
        await asyncio.sleep(0.5)  #@sensor.aenter
        print(f"{self.name}: sensor on")  #@sensor.on
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0.5)  #@sensor.aexit
        print(f"{self.name}: sensor off")  #@sensor.off

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.value == {{readings}}:
            raise StopAsyncIteration  #@sensor.stop
        await asyncio.sleep(self.interval)  #@sensor.anext
        self.value += 1
        return self.value

async def doubled(name, sensor):
    try:
        async for value in sensor:  #@doubled.for
            yield 2 * value  #@doubled.yield #@aclose.start
    finally:
        print(f"{name}: generator closed")  #@doubled.closed #@aclose.return

async def read(name, interval):  #@read.start
    async with Sensor(name, interval) as sensor:  #@read.with
        values = doubled(name, sensor)  #@read.values
        async for value in values:  #@read.for
            print(f"{name}: {value}")  #@read.print
            if value == 2 * {{stop}}:
                break  #@read.break
#?{aclose}         await values.aclose()  #@read.aclose
    print(f"{name}: done")  #@read.done #@read.return

async def main():  #@main.start
    await asyncio.gather(  #@main.gather #@main.return
        read("north", {{north}}),  #@main.north
        read("south", {{south}}),  #@main.south
    )

asyncio.run(main())
