"""What is measured. Every measure that has a peer takes turns with it, so that both see the same machine."""
import os
import shutil
import statistics
import subprocess
import time
from typing import NamedTuple

import reviewlog
from screen import KEYS, Screen

WORD = "Questions"  # stands in the headline of every account
QUIT = {"less": b"q", "vim": b"\x1b:q!\r"}


class Figure(NamedTuple):
    """A line of the table."""
    name: str
    now: str
    must: str
    aim: str
    peers: str = ""


class Bench:
    """The program, the texts, and a home folder without settings."""

    def __init__(self, program, scratch, story, case, joined):
        self.program, self.scratch, self.story, self.case, self.joined = program, scratch, story, case, joined
        self.home = os.path.join(scratch, "home")
        os.makedirs(self.home)

    def open(self, name, large, *options):
        """Starts the program or a peer on the story or on the large case."""
        if name == "vantage":
            return Screen([self.program, *options, self.case if large else self.story], self.home)
        command = {"less": ["less"], "vim": ["vim", "-R"]}[name]
        return Screen([*command, self.joined if large else self.story], self.home)


def median(values):
    return statistics.median(values)


def p95(values):
    return sorted(values)[int(len(values) * 0.95)]


def ms(seconds):
    return f"{seconds * 1000:.2f} ms" if seconds < 0.01 else f"{seconds * 1000:.1f} ms"


def against(own, others):
    """`less 2.0 (4.1 ×), …`: a peer's figure, and how many times as much ours is."""
    return ", ".join(f"{name} {ms(value)} ({own / value:.2f} ×)" for name, value in others.items())


def starts(bench, large, rounds, must, aim):
    """From the start of the process to the first screen that stands."""
    times = {"vantage": [], "less": [], "vim": []}
    for _ in range(rounds):
        for name, seen in times.items():
            screen = bench.open(name, large)
            seen.append(screen.painted(WORD))
            screen.end(QUIT.get(name, b"q"))
    own = median(times.pop("vantage"))
    what = "large case" if large else "one story"
    return Figure(f"first painted screen, {what}", ms(own), must, aim, against(own, {n: median(t) for n, t in times.items()}))


class Session:
    """The program and its peers, open side by side on the same words."""

    def __init__(self, bench, large):
        self.bench, self.large, self.what = bench, large, "large case" if large else "one story"
        self.own = bench.open("vantage", large)
        self.own.painted(WORD)
        self.peers = {name: bench.open(name, large) for name in QUIT}
        for screen in self.peers.values():
            screen.painted(WORD)
        if large:
            self.own.settle(1.0)
        self.own.press(b"1")

    def end(self):
        self.own.end(b"q")
        for name, screen in self.peers.items():
            screen.end(QUIT[name])

    def keys(self, forth, back, count, peers=True, turns=False):
        """Presses keys, in runs of 20 that alternate with the peers. Every second run goes back, or every second key
        where the two take turns."""
        screens = {"vantage": self.own, **(self.peers if peers else {})}
        times = {name: [] for name in screens}
        size = []
        for run in range(count // 20):
            for name, screen in screens.items():
                for press in range(20):
                    goes_back = press % 2 if turns else run % 2
                    taken, written = screen.press(KEYS[back if goes_back else forth])
                    times[name].append(taken)
                    if name == "vantage":
                        size.append(written)
        return times, size

    def following(self):
        """A row further in a list, with text and detail following."""
        times, size = self.keys("down", "up", 200, peers=False)
        own = times["vantage"]
        name = f"key in a list, all panes following, {self.what}"
        return [
            Figure(f"{name}: median", ms(median(own)), "1 ms", "0.5 ms"),
            Figure(f"{name}: p95", ms(p95(own)), "3 ms", ""),
            Figure(f"{name}: bytes, p95", f"{p95(size)} B", "3,000 B", ""),
        ]

    def scrolling(self, forth, back):
        """The same keys in the text, and in the peers."""
        self.own.press(b"4")
        times, _ = self.keys(forth, back, 80, turns=True)
        own = median(times.pop("vantage"))
        peers = against(own, {name: median(values) for name, values in times.items()})
        self.own.press(b"1")
        return Figure(f"{forth} and {back} in the text, {self.what}", ms(own), "", "", peers)

    def flood(self):
        """Two hundred keys at once."""
        times = {"vantage": [], **{name: [] for name in self.peers}}
        for _ in range(5):
            for name, screen in [("vantage", self.own), *self.peers.items()]:
                for key in ["down", "up"]:
                    times[name].append(screen.press(KEYS[key] * 200, quiet=0.05)[0])
        own = median(times.pop("vantage"))
        peers = against(own, {name: median(values) for name, values in times.items()})
        return Figure(f"200 keys at once, {self.what}", ms(own), "50 ms", "20 ms", peers)

    def tags(self, count=30):
        """From the key to the screen that shows the tag, which is on the disk by then."""
        path = os.path.join(self.bench.case if self.large else os.path.dirname(self.bench.story), "review.vantage")
        first = self.own.press(b"u", quiet=0.05)[0]
        times = []
        for _ in range(count):
            before = reviewlog.action_count(path)
            taken, _ = self.own.press(b"u", quiet=0.02)
            if reviewlog.action_count(path) > before:
                times.append(taken)
            else:  # a question, which takes no status
                self.own.press(b" ")
        if len(times) < count / 2:
            raise RuntimeError(f"{path} holds {len(times)} actions after {count} keys")
        return [
            Figure(f"a tag, on the disk and painted, {self.what}", ms(median(times)), "3 ms", "1.5 ms"),
            Figure(f"the first tag, which makes the file, {self.what}", ms(first), "", ""),
        ]

    def idle(self, seconds=3.0):
        """How often the processes wake, and what they write, while nobody does anything."""
        screens = {"vantage": self.own, **self.peers}
        for screen in screens.values():
            screen.settle(1.5)
            screen.seen = b""
        before = {name: screen.wakings() for name, screen in screens.items()}
        time.sleep(seconds)
        now = []
        for name, screen in screens.items():
            screen.burst(0.001, limit=0.001)
            now.append(f"{screen.wakings() - before[name]} wake-ups, {len(screen.seen)} B")
        peers = ", ".join(f"{name} {what}" for name, what in zip(list(screens)[1:], now[1:]))
        return Figure(f"idle for {seconds:.0f} s, {self.what}", now[0], "none", "none", peers)

    def memory(self):
        """The most memory at any time so far."""
        text = os.path.getsize(self.bench.joined) / 2**20 if self.large else 0.01
        now = self.own.status("VmHWM") / 1024
        peers = ", ".join(f"{n} {s.status('VmHWM') / 1024:.0f} MiB" for n, s in self.peers.items())
        limits = (f"{15 + 4 * text:.0f} MiB", f"{15 + 2 * text:.0f} MiB") if self.large else ("", "")
        return Figure(f"memory, {self.what}", f"{now:.0f} MiB", *limits, peers)


def extraction(bench, accounts=50):
    """Megabytes a second on one core, against counting words."""
    names = sorted(os.listdir(bench.case))[:accounts]
    paths = [os.path.join(bench.case, name) for name in names if name.endswith(".txt")]
    size = sum(os.path.getsize(path) for path in paths)
    own = _busy([bench.program, "extract", "--format", "text", *paths])
    words = _busy(["wc", "-w", *paths])
    peers = f"wc -w {size / words / 1e6:.0f} MB/s"
    return Figure("extraction, one core", f"{size / own / 1e6:.1f} MB/s", "2 MB/s", "10 MB/s", peers)


def _busy(command):
    """The shortest of three runs on one core, in seconds."""
    def pin():
        os.sched_setaffinity(0, {0})

    times = []
    for _ in range(3):
        before = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, preexec_fn=pin)
        times.append(time.perf_counter() - before)
    return min(times)


def log_reading(bench, count=110_000):
    """How much later the first screen stands with a long log than without one. It stands where the last session left
    off, so the headline need not be on it."""
    folder = os.path.join(bench.scratch, "log")
    os.mkdir(folder)
    review = os.path.join(folder, "long.vantage")
    screen = bench.open("vantage", False, "--review", review)
    screen.painted("looked at")
    for _ in range(12):
        screen.press(b"u", quiet=0.02)
    screen.end(b"q")
    short = os.path.join(folder, "short.vantage")
    shutil.copy(review, short)
    reviewlog.lengthen(review, count)
    times = {short: [], review: []}
    for _ in range(3):
        for path, seen in times.items():
            screen = bench.open("vantage", False, "--review", path)
            seen.append(screen.painted("looked at"))
            screen.end(b"q")
    taken = median(times[review]) - median(times[short])
    return Figure(f"a log of {count:,} actions read", ms(taken), "", "")
