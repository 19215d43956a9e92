import asyncio
import gc
import weakref

def next_call(waiting):  #@next_call.start
    call = asyncio.get_running_loop().create_future()  #@next_call.future
    waiting.add(call)  #@next_call.add
    return call  #@next_call.return

async def guard(name, waiting):  #@guard.start
    print(f"{name} listens")  #@guard.print
    await next_call(waiting)  #@guard.wait
    print(f"{name} was called")  #@guard.called #@guard.return

async def main():  #@main.start
    waiting = weakref.WeakSet()  #@main.set
#?{keep}     task = asyncio.create_task(guard("guard", waiting))  #@main.keep
#?{not keep}     asyncio.create_task(guard("guard", waiting))  #@main.lose
    await asyncio.sleep({{pause}})  #@main.sleep
#?{collect}     gc.collect()  #@main.collect
    for call in waiting:  #@main.for
        call.set_result(None)  #@main.call
    await asyncio.sleep(0.5)  #@main.rest
    print("main ends")  #@main.print #@main.return

asyncio.run(main())
