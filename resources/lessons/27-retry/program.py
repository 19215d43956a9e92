import asyncio

class Server:  # stands for one across the network
    is_up = False
    busy = 0

    async def restart(self):  #@restart.start
        await asyncio.sleep({{outage}})  #@restart.sleep
        self.is_up = True
        print("server is up")  #@restart.print #@restart.return

    async def answer(self):  #@answer.start
        if not self.is_up:
            raise ConnectionError("down")  #@answer.down
        if self.busy == {{capacity}}:
            raise ConnectionError("busy")  #@answer.busy
        self.busy += 1
        await asyncio.sleep({{work}})  #@answer.sleep
        self.busy -= 1

# Above 0, up to 1; in real life, random.random().
def chance(number, attempt):
    return ((5 * number + 3 * attempt) % 8 + 1) / 8

async def client(name, number, server):  #@client.start
    outcome = "gives up"
    for attempt in range({{tries}}):
        if attempt > 0:
            delay = {{base}} * 2 ** (attempt - 1)  #@client.delay
#?{jitter}             delay *= chance(number, attempt)  #@client.jitter
            await asyncio.sleep(delay)  #@client.sleep
        try:
            await server.answer()  #@client.try
            outcome = "answered"
            break
        except ConnectionError as error:
            print(f"{name}: {error}")  #@client.refused
    print(f"{name}: {outcome}")  #@client.end #@client.return

async def main():  #@main.start
    server = Server()
    names = ["A", "B", "C", "D", "E", "F"][:{{clients}}]
    calls = []
    for number, name in enumerate(names):
        calls.append(client(name, number, server))
    await asyncio.gather(server.restart(), *calls)  #@main.gather
    print("All done")  #@main.print #@main.return

asyncio.run(main())
