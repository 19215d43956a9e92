import asyncio
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urljoin, urlsplit

PAGES = {
    "users": "/delay/{{users}}?bytes=480",
#?{failure == 'none'}     "posts": "/delay/{{posts}}?bytes=960",
#?{failure == '404'}     "posts": "/delay/{{posts}}?bytes=9&status=404",
#?{failure == 'timeout'}     "posts": "/delay/60?bytes=960",
#?{failure == 'refused'}     "posts": "http://127.0.0.1:1/",  # nobody listens there
#?{failure == 'redirects'}     "posts": "/redirect/20",
#?{failure == 'broken'}     "posts": "/drip/960?over={{posts}}&cut=480",
#?{failure == 'name'}     "posts": "http://nobody.invalid/",
#?{failure == 'cancelled'}     "posts": "/delay/{{posts}}?bytes=960",
    "comments": "/delay/{{comments}}?bytes=720",
    "albums": "/delay/{{albums}}?bytes=240",
    "photos": "/delay/{{photos}}?bytes=1200",
}

class TooManyRedirects(Exception):
    pass

class Session:
    def __init__(self, limit):
        self.connections = asyncio.Semaphore(limit)
        self.idle = {}  # open connections to each server, for the next request
        self.opened = 0

async def connect(url, session):
    idle = session.idle.setdefault((url.scheme, url.netloc), [])
    if idle:
        return idle.pop()
    secure = url.scheme == "https"
    port = url.port or (443 if secure else 80)
    streams = await asyncio.open_connection(url.hostname, port, ssl=secure or None)  #@get.open
    session.opened += 1
    return *streams, session.opened

async def exchange(url, session):
    reader, writer, number = await connect(url, session)  #@get.connect
    try:
        writer.write(
            f"GET {url.path or '/'}?{url.query} HTTP/1.0\r\n"
            f"Host: {url.netloc}\r\nConnection: keep-alive\r\n\r\n".encode()
        )
        head = await reader.readuntil(b"\r\n\r\n")  #@get.head
        first, *lines = head.decode("latin-1").rstrip().split("\r\n")
        pairs = (line.split(":", 1) for line in lines)
        headers = {key.lower(): text.strip() for key, text in pairs}
        length = headers.get("content-length")
        body = await (reader.readexactly(int(length)) if length else reader.read())  #@get.body
        if length:
            session.idle[url.scheme, url.netloc].append((reader, writer, number))
            writer = None
        return int(first.split()[1]), headers.get("location"), len(body), number
    finally:
        if writer:
            writer.close()

async def get(url, session, redirects=10):  #@get.start
    status, location, length, number = await exchange(urlsplit(url), session)  #@get.send
    if not location:
        return status, length, number
    if not redirects:
        raise TooManyRedirects(url)
    return await get(urljoin(url, location), session, redirects - 1)  #@get.redirect

async def fetch(name, url, session):  #@fetch.start
    async with session.connections:  #@fetch.enter #@fetch.return
        try:
            request = get(url, session)  #@fetch.call
#?{failure == 'cancelled'}             if name == "posts":
#?{failure == 'cancelled'}                 request = asyncio.create_task(request)  #@fetch.task
#?{failure == 'cancelled'}                 asyncio.get_running_loop().call_later(0.5, request.cancel)  #@fetch.later
            status, length, number = await asyncio.wait_for(request, 3.0)  #@fetch.get
            print(f"{name}: {status}, {length} bytes, connection {number}")  #@fetch.print
        except (OSError, EOFError, TooManyRedirects, asyncio.TimeoutError) as error:
            print(f"{name}: {type(error).__name__}")  #@fetch.failed
#?{failure == 'cancelled'}         except asyncio.CancelledError:
#?{failure == 'cancelled'}             print(f"{name}: CancelledError")  #@fetch.cancelled

async def main():  #@main.start
    server = sys.argv[1] if len(sys.argv) > 1 else start_server()  #@main.server
    pages = [(name, urljoin(server, page)) for name, page in PAGES.items()]
    session = Session({{limit}})  #@main.session

    start = time.perf_counter()  #@main.sequential_clock
    for name, url in pages:  #@main.for
        await fetch(name, url, session)  #@main.fetch
    elapsed = time.perf_counter() - start  #@main.sequential_elapsed
    print(f"One after another: {elapsed:.1f} s")  #@main.sequential

    start = time.perf_counter()  #@main.together_clock
    await asyncio.gather(*(fetch(name, url, session) for name, url in pages))  #@main.gather
    elapsed = time.perf_counter() - start  #@main.together_elapsed
    print(f"Together: {elapsed:.1f} s")  #@main.together #@main.return
#?{url != ''}     await fetch("own", {{url}}, session)  #@main.own

class Pages(BaseHTTPRequestHandler):  # a small server, if the program is given none
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path, _, query = self.path.partition("?")
        _, route, value = path.split("/")
        wanted = dict(parse_qsl(query))
#?{failure == 'broken'}         if route == "drip":
#?{failure == 'broken'}             wanted["bytes"], value = value, wanted["over"]
#?{failure == 'redirects'}         if route == "redirect":
#?{failure == 'redirects'}             wanted, value = {"status": 302, "next": f"/redirect/{int(value) - 1}"}, 0
        time.sleep(float(value))
        length = int(wanted.get("bytes", 0))
        with suppress(ConnectionError):  # the client may have gone
            self.send_response(int(wanted.get("status", 200)))
            self.send_header("Content-Length", str(length))
#?{failure == 'redirects'}             if "next" in wanted:
#?{failure == 'redirects'}                 self.send_header("Location", wanted["next"])
            self.end_headers()
            self.wfile.write(b"x" * int(wanted.get("cut", length)))
            self.close_connection = "cut" in wanted

    def log_message(self, *arguments):
        pass

def start_server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"

asyncio.run(main())
