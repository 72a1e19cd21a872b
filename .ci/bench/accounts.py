"""Invented accounts in the manner of news, the same on every machine: what the benchmark reads.

Places, people and happenings do not exist. Each sentence is one of a few dozen patterns filled by a seeded generator.
"""
import os
import random

FIRST = "Ansel Brida Corin Dessa Edlin Farrow Gitta Holm Ivo Jorun Kester Lumi Marek Nessa Orla Piet Quill Runa".split()
LAST = "Abernall Brackwater Corrow Dunmere Eskdell Fennimore Garrick Hask Ibberson Jessop Kilbane Lorrimer".split()
PLACES = "Wetherby Quay|Candle Row|Oldmarsh Bridge|Tannery Square|the Saltgate terminal|Fuller’s Wharf".split("|")
TOWNS = ["BRAMMOUTH", "PORT ELSWICK", "CALDERHYTHE", "NETHER STROUD"]
ROLES = "harbour master|police spokesman|fire chief|union secretary|city engineer|ferry captain|witness".split("|")
THINGS = "the crane|the tanker|the ferry|a delivery van|the scaffold|the footbridge|a tram|the warehouse".split("|")
DEEDS = [
    "struck a railing", "caught fire", "rolled into the water", "hit two parked cars", "collapsed onto the pavement",
    "swerved across the road", "lost power and drifted", "scraped along the sea wall",
]
HARM = ["two people were injured", "nobody was hurt", "a cyclist died", "four workers were taken to hospital"]
TIMES = ["shortly after 6 p.m. local time", "at 5:40 that morning", "on Tuesday evening", "a few minutes later", "before dawn"]

# Weights say how often a pattern comes; together they give an item about every 180 bytes.
PATTERNS = [
    (6, "{Thing} {deed} near {place} {time}."),
    (3, "{Harm}, and the road beside {place} was closed until the next morning."),
    (3, "“{Thing} {deed} and I ran,” {name} said."),
    (3, "{name}, the {role}, said that {thing} {deed} {time}."),
    (1, "“We heard it before we saw it,” said {name}, a {role}. “Then {thing} {deed}.”"),
    (2, "{last} denied that {thing} {deed}, and told reporters the crew had followed every rule."),
    (1, "It was not clear whether {thing} {deed} before the alarm rang."),
    (1, "Who had opened the gate at {place} remained unknown."),
    (12, "The streets around {place} are narrow there, with low brick houses, a bakery and a row of small workshops."),
    (12, "For most of a century the quarter lived from rope, salt and the mending of boats, and much of that is left."),
    (10, "A survey two years ago had listed the buildings along {place}, most of them older than the harbour itself."),
    (10, "Behind the railway the gardens run down to the canal in long strips, with sheds of tar and corrugated iron."),
]


class Writer:
    """Writes accounts, one after the other."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.patterns = [pattern for _, pattern in PATTERNS]
        self.weights = [weight for weight, _ in PATTERNS]

    def account(self, size):
        """An account of about `size` bytes: headline, dateline, paragraphs of one to three sentences."""
        words = self._words()
        head = f"Questions after {words['thing']} {words['deed']}\n\n{self.chance.choice(TOWNS)} — "
        parts, length = [head], len(head.encode())
        while length < size:
            sentences = [self._sentence() for _ in range(self.chance.randint(1, 3))]
            parts.append(" ".join(sentences) + "\n\n")
            length += len(parts[-1].encode())
        return "".join(parts)

    def _sentence(self):
        pattern = self.chance.choices(self.patterns, self.weights)[0]
        return pattern.format(**self._words())

    def _words(self):
        pick = self.chance.choice
        thing, harm, last = pick(THINGS), pick(HARM), pick(LAST)
        return {
            "thing": thing, "Thing": thing[0].upper() + thing[1:], "deed": pick(DEEDS), "place": pick(PLACES),
            "time": pick(TIMES), "Harm": harm[0].upper() + harm[1:], "name": f"{pick(FIRST)} {last}", "last": last,
            "role": pick(ROLES),
        }


def write_story(path, size=10_000, seed=7):
    """One story of `size` bytes."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(Writer(seed).account(size))


def write_case(folder, joined, count=500, size=40_000, seed=11):
    """A folder of accounts, and all their words in one file for programs that know no accounts. Returns its bytes."""
    os.makedirs(folder, exist_ok=True)
    writer = Writer(seed)
    with open(joined, "w", encoding="utf-8") as everything:
        for number in range(count):
            text = writer.account(size)
            everything.write(text)
            with open(os.path.join(folder, f"account-{number:03}.txt"), "w", encoding="utf-8") as file:
                file.write(text)
    return os.path.getsize(joined)
