import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def crunch():  #@crunch.start
    time.sleep({{work}})  #@crunch.work #@crunch.return

async def report(name, pool):  #@report.start
#?{mode == 'blocking'}     crunch()  #@report.call
#?{mode == 'executor'}     loop = asyncio.get_running_loop()
#?{mode == 'executor'}     await loop.run_in_executor(pool, crunch)  #@report.executor
    print(f"{name} is ready")  #@report.print #@report.return

async def heartbeat():  #@heartbeat.start
    for beat in range(1, 6):  #@heartbeat.for #@heartbeat.return
        print(f"beat {beat}")  #@heartbeat.print
        await asyncio.sleep(0.5)  #@heartbeat.sleep

async def main():  #@main.start
    with ThreadPoolExecutor(max_workers={{pool}}) as pool:
        await asyncio.gather(  #@main.gather
            heartbeat(),  #@main.heartbeat
            report("sales", pool),  #@main.sales
#?{reports >= 2}             report("stock", pool),  #@main.stock
#?{reports >= 3}             report("taxes", pool),  #@main.taxes
        )
    print("All done")  #@main.print #@main.return

asyncio.run(main())
