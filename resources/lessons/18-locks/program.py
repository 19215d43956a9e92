import asyncio

class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()  #@account.lock

async def deposit(name, account):
    seen = account.balance
    print(f"{name} reads {seen}")  #@deposit.read
#?{between}     await asyncio.sleep({{pause}})  #@deposit.sleep
    account.balance = seen + 100
    print(f"{name} writes {account.balance}")  #@deposit.write
#?{not between}     await asyncio.sleep({{pause}})  #@deposit.after

async def client(name, account):  #@client.start
#?{lock}     async with account.lock:  #@client.lock
#?{lock}         await deposit(name, account)  #@client.safely
#?{not lock}     await deposit(name, account)  #@client.deposit
    print(f"{name} is done")  #@client.done #@client.return

async def main():  #@main.start
    account = Account()  #@main.account
    await asyncio.gather(*(  #@main.gather
        client(f"client-{number}", account)
        for number in range(1, {{tasks}} + 1)
    ))
    print(f"Balance: {account.balance}")  #@main.print #@main.return

asyncio.run(main())
