"""A program in a pseudo-terminal, and how long it takes to answer."""
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 40, 120
KEYS = {"down": b"\x1bOB", "up": b"\x1bOA", "page down": b"\x1b[6~", "page up": b"\x1b[5~"}

# What a terminal is asked and what it answers; vim asks before its screen is done.
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c", b"\x1b[>c": b"\x1b[>41;351;0c", b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b]10;?": b"\x1b]10;rgb:0000/0000/0000\x07", b"\x1b]11;?": b"\x1b]11;rgb:ffff/ffff/ffff\x07",
}
CONTROL = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()].|[=>78DEHM])")


class Screen:
    """One program on a screen of its own. Times are in seconds."""

    def __init__(self, command, home):
        self.line, other = os.openpty()
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        name = os.ttyname(other)
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LOGNAME": "bench",
        }
        self.seen = b""
        self.poll = select.poll()
        self.poll.register(self.line, select.POLLIN)
        # Opening the terminal as the leader of a session makes it the program's own.
        files = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.perf_counter()
        self.pid = os.posix_spawnp(command[0], command, environment, file_actions=files, setsid=True)
        os.close(other)

    def burst(self, quiet, limit=20.0):
        """Reads until nothing comes for `quiet` seconds. Returns when the last byte came (`None`: none) and how many."""
        last, count, end = None, 0, time.perf_counter() + limit
        while True:
            until = end if last is None else min(end, last + quiet)
            data = self._read(until - time.perf_counter())
            if data is None:
                return last, count
            last, count = time.perf_counter(), count + len(data)
            self._answer(data)

    def _read(self, seconds):
        if seconds <= 0 or not self.poll.poll(seconds * 1000):
            return None
        try:
            data = os.read(self.line, 1 << 16)
        except OSError:
            return None
        self.seen += data
        return data or None

    def _answer(self, data):
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self.line, answer)

    def painted(self, word):
        """How long until the screen stands with `word` on it: to the last byte before a pause of 50 ms."""
        while True:
            last, _ = self.burst(0.05)
            if last is None:
                raise RuntimeError(f"{word} never came onto the screen:\n{self.text()[-2000:]}")
            if word in self.text():
                return last - self.started

    def text(self):
        """All that was printed so far, without control sequences."""
        return CONTROL.sub(b"", self.seen).decode("utf-8", "replace")

    def press(self, keys, quiet=0.008):
        """Presses keys at once. Returns how long the answer took, to its last byte, and its bytes; half a second where
        nothing came."""
        self.seen = b""
        before = time.perf_counter()
        os.write(self.line, keys)
        last, count = self.burst(quiet, limit=0.5)
        return (last or time.perf_counter()) - before, count

    def settle(self, quiet):
        """Waits until nothing has come for so long."""
        while self.burst(quiet, limit=quiet)[0] is not None:
            pass

    def status(self, key):
        """A number from the process's status: VmHWM in KiB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii", errors="replace") as file:
            return int(re.search(rf"^{key}:\s+(\d+)", file.read(), re.M)[1])

    def wakings(self):
        """How often its threads have gone to sleep so far, all together."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status", encoding="ascii", errors="replace") as file:
                total += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", file.read(), re.M)[1])
        return total

    def end(self, keys):
        """Quits by keys, by force where that does not help within five seconds."""
        os.write(self.line, keys)
        give_up = time.perf_counter() + 5
        while time.perf_counter() < give_up:
            self._read(0.01)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return os.close(self.line)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.line)
