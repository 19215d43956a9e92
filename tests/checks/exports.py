"""Holds exported traces against programs that no one here wrote.

Usage: exports.py AWAITSCOPE PROTO

Perfetto's format is decoded by protoc, with PROTO for the names of its fields: tracks, slices, flows and
counters must be those of the trace. Chrome's is read by Python's json, and by Awaitscope again: it must be
the same trace, byte for byte.
"""

import collections
import json
import os
import re
import subprocess
import sys
import tempfile

LESSONS = ["gather", "queue", "semaphore", "cancellation", "blocking", "task-groups"]
FIELD = re.compile(r'\s*(\w+)(?:: (.*)| \{)$')


def run(command, statuses=(0,), **options):
    done = subprocess.run(command, capture_output=True, check=False, **options)
    if done.returncode not in statuses:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def export(program, source, name, path):
    # 1 is the status of a program that an exception has left.
    run([program, "run", source, "--format", name, "-o", path], statuses=(0, 1))
    with open(path, "rb") as file:
        return file.read()


def parsed(lines):
    """A message as protoc writes it: a dict of lists. Takes its lines, and the bracket that ends it."""
    message = collections.defaultdict(list)
    for line in lines:
        if line.strip() == "}":
            break
        key, value = FIELD.match(line).groups()
        assert not key.isdigit(), f"a field that Perfetto does not have, or of another type: {line}"
        if value is None:
            value = parsed(lines)
        elif value.startswith('"'):
            # protoc writes bytes in octal, one by one.
            value = re.sub(rb"\\(\d{3})", lambda octal: bytes([int(octal[1], 8)]), value[1:-1].encode())
            value = re.sub(rb"\\(.)", rb"\1", value).decode("utf-8")
        elif value.lstrip("-").isdigit():
            value = int(value)
        message[key].append(value)
    return message


def decode(proto, binary):
    text = run(["protoc", f"--proto_path={os.path.dirname(proto)}", "--decode=perfetto.protos.Trace",
                os.path.basename(proto)], input=binary)
    return parsed(iter(text.decode("utf-8").splitlines()))["packet"]


def check_perfetto(packets, events):
    """The tracks, slices, flows and counters that protoc found, against the lines of the trace."""
    tracks = {}
    for packet in packets:
        for track in packet["track_descriptor"]:
            tracks[track["uuid"][0]] = track
    names = [track["name"][0] for track in tracks.values() if track["name"]]
    tasks = [event for event in events if event["kind"] == "task_created"
             and not event["coroutine"].startswith("shutdown_")]
    assert names[0] == "event loop" and len(tasks) > 1
    assert names[1:len(tasks) + 1] == [label for label in labels_of(tasks)], names
    assert sum(1 for track in tracks.values() if track["process"]) == 1

    open_slices = collections.defaultdict(list)
    slices = collections.Counter()
    lines = set()
    flows = {}
    values = collections.defaultdict(list)
    last = 0
    for packet in packets:
        if not packet["track_event"]:
            continue
        time, event = packet["timestamp"][0], packet["track_event"][0]
        assert time >= last, "times go back"
        last = time
        track = tracks[event["track_uuid"][0]]
        kind = event["type"][0]
        if kind == "TYPE_SLICE_BEGIN":
            open_slices[track["uuid"][0]].append((event["name"][0], time))
            lines.update(note["int_value"][0] for note in event["debug_annotations"])
        elif kind == "TYPE_SLICE_END":
            name, begin = open_slices[track["uuid"][0]].pop()
            assert time > begin, f"{name} has no width"
            slices[name] += 1
        elif kind == "TYPE_COUNTER":
            assert track["counter"], "a value on a track that is no counter"
            values[track["uuid"][0]].append(event["counter_value"][0])
        for flow in event["flow_ids"]:
            assert flow not in flows
            flows[flow] = (time, track["uuid"][0])
        for flow in event["terminating_flow_ids"]:
            begin, origin = flows.pop(flow)
            assert begin <= time
    assert not any(open_slices.values()), "a slice does not end"
    assert not flows, "a flow does not end"

    steps = sum(1 for event in events if event["kind"] == "step_start")
    assert slices["running"] > 0 and slices["ready"] > 0
    sleeps = {event["label"] for event in events if event.get("wait") == "sleep"}
    assert all(slices[f"awaiting {label}"] for label in sleeps), sleeps
    assert lines <= {event.get("line") for event in events} and len(lines) > 1, lines
    lengths = collections.defaultdict(list)
    for event in events:
        if event["kind"] in ("queue_created", "queue_put", "queue_get"):
            lengths[event["resource"]].append(event.get("size", 0))
    for length in lengths.values():
        assert length in values.values(), f"{length} is not among the counters"
    return f"{len(names)} tracks, {sum(slices.values())} slices, {steps} steps, {len(lengths)} queues"


def labels_of(tasks):
    """As the window numbers tasks of one label."""
    seen = collections.Counter()
    for task in tasks:
        seen[task["label"]] += 1
        number = seen[task["label"]]
        yield task["label"] if number == 1 else f"{task['label']} #{number}"


def check_chrome(text):
    file = json.loads(text)
    phases = collections.Counter(event["ph"] for event in file["traceEvents"])
    assert phases["M"] and phases["B"] == phases["E"] > 0 and phases["s"] == phases["f"] > 0, phases


def main():
    program, proto = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "exported")
        chrome = os.path.join(folder, "chrome.json")
        again = os.path.join(folder, "again.jsonl")
        for lesson in LESSONS:
            lines = export(program, lesson, "jsonl", path)
            events = [json.loads(line) for line in lines.splitlines()[1:]]
            packets = decode(proto, export(program, lesson, "perfetto", path))
            print(f"{lesson}: {check_perfetto(packets, events)}")
            check_chrome(export(program, lesson, "chrome", chrome))
            assert export(program, chrome, "jsonl", again) == lines, f"{lesson} came back another"
    return 0


if __name__ == "__main__":
    sys.exit(main())
