"""Everything that can be done to standard output."""
import asyncio
import io
import os
import sys
from contextlib import redirect_stdout


async def main():
    print("no end", end="")
    print(" of line", 1, 2, sep="-", flush=True)
    sys.stdout.write("written\n")
    sys.stdout.writelines(["two\n", "lines\n"])
    sys.stdout.buffer.write("bytes \u00e4\xff\n".encode("latin-1"))
    print("ä 世界 \U0001f600")
    sys.stdout.flush()
    os.write(1, b"by descriptor\n")
    with redirect_stdout(io.StringIO()) as text:
        print("elsewhere")
    print(repr(text.getvalue()), sys.stdout.encoding, sys.stdout.errors, sys.stdout.isatty(), sys.stdout.fileno())
    print(sys.stdout.line_buffering, sys.stdout.name, sys.stdout.mode, sys.stdout is sys.__stdout__)
    print("error", file=sys.stderr)
    sys.stdout.reconfigure(errors="replace", encoding="ascii")
    print("ä\n\nempty lines\r\n")
    print("the last has no end", end="")


asyncio.run(main())
