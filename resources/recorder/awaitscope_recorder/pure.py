"""Makes asyncio use its Task and Future written in Python, which can be watched.

They keep the order of those written in C. Works by being imported before asyncio.
"""

import sys

if "asyncio" in sys.modules:
    raise ImportError("awaitscope_recorder.pure must be imported before asyncio")

sys.modules["_asyncio"] = None
