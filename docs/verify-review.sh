#!/bin/sh
# Verifies a review file without Vantage: with sqlite3, xxd and sha256sum, by what docs/review-file.md says of the format.
#
#     sh verify-review.sh REVIEW ["COUNT HASH"]
#
# COUNT and HASH are a head that an export printed: the first COUNT records must give it. Prints the head and exits with 0,
# or says on standard error what is wrong and exits with 1.
set -eu
file=${1:?usage: sh verify-review.sh REVIEW [\"COUNT HASH\"]}
known=${2:-}

ask() { sqlite3 -readonly -batch -noheader -separator ' ' "$file" "$1"; }
fail() { echo "$file: $1" >&2; exit 1; }
hash() { xxd -r -p | sha256sum | cut -d ' ' -f 1; }

# The count of the first $1 records, and the hash over the ends of their chains.
head_of() {
  ends=$(ask "SELECT writer || ' ' || max(number) || ' ' || lower(hex(hash)) FROM
    (SELECT * FROM action ORDER BY row LIMIT $1) GROUP BY writer ORDER BY writer")
  printf '%s %s\n' "$1" "$(printf '%s' "$ends${ends:+
}" | sha256sum | cut -d ' ' -f 1)"
}

[ "$(ask 'PRAGMA application_id')" = 1447120468 ] || fail "this is no review"
[ "$(ask 'PRAGMA user_version')" = 1 ] || fail "this script knows format 1 only"

# Every record's own hash.
bytes=
for column in writer number step lamport time reviewer account item kind status version body previous; do
  bytes="$bytes || hex(substr(typeof($column), 1, 1) || length(CAST(ifnull($column, '') AS BLOB)) || ':')
    || hex(ifnull($column, ''))"
done
ask "SELECT row, lower(hex(hash)), ${bytes#" || "} FROM action ORDER BY row" | while read -r row told hex; do
  [ "$(printf '%s' "$hex" | hash)" = "$told" ] || fail "record $row is not as it was written"
done

# Every writer's chain.
gap=$(ask "SELECT row FROM (SELECT row, number, lamport, previous,
    lag(number, 1, 0) OVER chain AS n, lag(lamport, 1, 0) OVER chain AS l, lag(hash) OVER chain AS h
    FROM action WINDOW chain AS (PARTITION BY writer ORDER BY row))
  WHERE number <> n + 1 OR lamport <= l OR previous IS NOT h ORDER BY row LIMIT 1")
[ -z "$gap" ] || fail "record $gap does not continue its writer's chain"

# The bytes of every account, and that none is missing.
ask "SELECT sha256, hex(bytes) FROM source" | while read -r name hex; do
  [ "$(printf '%s' "$hex" | hash)" = "$name" ] || fail "the bytes of account $name are not those that were recorded"
done
lost=$(ask "SELECT row FROM action WHERE kind IN ('account', 'revision')
  AND json_extract(body, '\$.revision.sha256') NOT IN (SELECT sha256 FROM source) LIMIT 1")
[ -z "$lost" ] || fail "the bytes of the account that record $lost names are missing"

# The head.
count=$(ask "SELECT count(*) FROM action")
if [ -n "$known" ]; then
  [ "$count" -ge "${known%% *}" ] || fail "it ends before the given head: $count records"
  [ "$(head_of "${known%% *}")" = "$known" ] || fail "its first ${known%% *} records do not give the given head"
fi
echo "intact: head $(head_of "$count")"
