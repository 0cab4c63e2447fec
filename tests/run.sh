#!/usr/bin/env bash
# Builds the solution and runs its tests. `quick` leaves out what needs a browser, a whole season or a child process.
# Ends with a line "N passed, N failed"; the exit code is not zero when anything failed.
set -uo pipefail
cd "$(dirname "$0")/.."
mode="${1:-full}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

need() { command -v "$1" >/dev/null 2>&1 || { echo "$2"; echo "0 passed, 1 failed"; exit 1; }; }
need dotnet "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
need node "Node.js 20 or later is missing: it runs the storage emulator. https://nodejs.org"

# The page tests look at pages in a browser and have them judged by the Nu HTML checker, which runs on Java.
install() {
    echo "Installing $1…"
    command -v apt-get >/dev/null 2>&1 || { echo "Install $1 first; the page tests need it."; echo "0 passed, 1 failed"; exit 1; }
    as_root=""; [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq >/dev/null && $as_root apt-get install -y -qq "$2" >/dev/null \
        || { echo "$1 could not be installed; the page tests need it."; echo "0 passed, 1 failed"; exit 1; }
}
if [ "$mode" = full ]; then
    command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || install Chromium chromium
    command -v java >/dev/null 2>&1 || install "Java 17" default-jre-headless
fi

echo "Building…"
if ! dotnet build Pipeline.sln -c Release -v q -clp:NoSummary; then echo "0 passed, 1 failed"; exit 1; fi

if [ "$mode" = full ]; then
    # Style is an error of the build already; only where lines break and blanks stand is not.
    echo "Checking the format…"
    if ! dotnet format whitespace Pipeline.sln --no-restore --verify-no-changes; then echo "0 passed, 1 failed"; exit 1; fi
fi

filter=()
[ "$mode" = quick ] && filter=(--filter "Category!=Slow")

test_project() {
    local name code told
    name="$(basename "$1")"
    # A test that hangs is ended and named, so that a run always comes to its last line.
    dotnet test "$1" -c Release --no-build -v q "${filter[@]}" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
        --blame-hang --blame-hang-timeout 8m --blame-hang-dump-type none > "$results/$name.log" 2>&1
    code=$?
    echo "Tested $name:"
    grep -vE "^(Test run for|VSTest version|Starting test execution|A total of|Results File:|WARNING: Overwriting|Data collector 'Blame'|\s*$)" "$results/$name.log"
    told="$(cat "$results/$name.trx" 2>/dev/null | grep -oE '<Counters [^>]*>' | grep -oE ' failed="[0-9]+"' | grep -oE '[0-9]+')"
    if [ "$code" -ne 0 ] && [ "${told:-0}" -eq 0 ]; then
        echo "$name ended before all of its tests had run."
        echo '<Counters passed="0" failed="1" />' > "$results/$name.unfinished.trx"
    fi
}

# The everyday tests wait for storage half of their time, so two projects go side by side; a browser beside others would keep both from the processors.
side_by_side=1
[ "$mode" = quick ] && side_by_side=2
for project in tests/*.Tests; do
    [ "$mode" = quick ] && [ "$(basename "$project")" = Pipeline.EndToEnd.Tests ] && continue
    while [ "$(jobs -rp | wc -l)" -ge "$side_by_side" ]; do wait -n; done
    test_project "$project" &
done
wait

count() { cat "$results"/*.trx | grep -o '<Counters [^>]*>' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{sum += $1} END {print sum + 0}'; }
passed=$(count passed)
failed=$(( $(count failed) + $(count error) + $(count timeout) + $(count aborted) ))
[ "$passed" -gt 0 ] || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
