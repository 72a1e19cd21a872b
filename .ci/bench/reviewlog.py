"""A long log: a review that the program began, gone on with row by row as somebody would who decides everything."""
import re
import sqlite3

COLUMNS = "writer, number, step, lamport, time, reviewer, account, item, kind, status, version, body, previous, hash"
WRITER = "be" * 8
STATUSES = ["unverified", "verified", "opinion", "inconclusive"]


def action_count(path):
    """How many actions stand in a review file."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM action").fetchone()[0]


def lengthen(path, count):
    """Adds items and their statuses, up to `count` actions.

    They belong to an account with other words than any that is opened. Every second action stores an item like one
    that the program stored, from other words each time; the next gives it a status. Reading does not ask the chain of
    hashes, so it is not made.
    """
    with sqlite3.connect(path) as database:
        account = _first(database, "kind = 'account'")
        item = _first(database, "kind = 'item' AND body LIKE '%\"kind\":\"event\"%'")
        other = re.sub('"sha256":"[0-9a-f]+"', '"sha256":"' + "5e" * 32 + '"', account[11])
        rows = [(WRITER, 1, f"{WRITER}-1", 1, *account[4:6], None, None, "account", None, account[10], other, None, b"-")]
        for number in range(2, count - action_count(path) + 1):
            rows.append(_item(item, number) if number % 2 == 0 else _status(item, number))
        database.executemany(f"INSERT INTO action ({COLUMNS}) VALUES ({', '.join('?' * 14)})", rows)


def _first(database, condition):
    return database.execute(f"SELECT {COLUMNS} FROM action WHERE {condition} ORDER BY row").fetchone()


def _item(like, number):
    body = re.sub(r'"passage":\[\d+,\d+\]', f'"passage":[{number * 100},{number * 100 + 80}]', like[11])
    return (WRITER, number, f"{WRITER}-{number}", number, *like[4:6], f"{WRITER}-1", None, "item", None, like[10], body, b"-", b"-")


def _status(like, number):
    step, status = f"{WRITER}-{number - 1}", STATUSES[number // 2 % len(STATUSES)]
    return (WRITER, number, step, number, *like[4:6], f"{WRITER}-1", step, "status", status, like[10], "{}", b"-", b"-")
