#!/bin/sh
# Feeds a program a dialogue and lines that are no requests; compares every answer.
set -u
program=$1
here=$(dirname "$0")
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
grep '^>' "$here/dialogue.txt" | cut -c3- | "$program" >"$actual" || { echo "FAILED: exit code $?"; exit 1; }
if grep '^<' "$here/dialogue.txt" | cut -c3- | diff - "$actual"; then
  echo "$(wc -l <"$actual") passed, 0 failed"
else
  echo "FAILED: the answers above differ (<: expected, >: given)"
  exit 1
fi
