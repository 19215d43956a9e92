import asyncio
import sys


def hook(kind, error, trace):
    print("hook", kind.__name__, error)


sys.excepthook = hook
asyncio.run(asyncio.sleep(0.001))
{}["missing"]
