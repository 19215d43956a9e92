import asyncio
import sys


async def run(code, data=None):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate(data)
    return process.returncode, output, errors[-20:]


async def main():
    print(await run("print(6 * 7)"))
    print(await run("import sys; print(sys.stdin.read().upper())", b"some text"))
    print(await run("import sys; print('lost', file=sys.stderr); sys.exit(3)"))
    process = await asyncio.create_subprocess_shell("echo shell; exec sleep 10", stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.readline())
    process.kill()
    print(await process.stdout.read(), await process.wait())


asyncio.run(main())
