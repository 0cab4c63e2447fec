#!/usr/bin/env bash
# Asks a deployed app whether it is well: smoke.sh https://HOST. Waits for a cold start and a package that is still arriving, five minutes in all.
set -euo pipefail
address="${1:?the address of the app, such as https://award.example}"
curl --fail --silent --show-error --max-time 30 --retry 20 --retry-delay 12 --retry-max-time 300 --retry-all-errors "${address%/}/api/health"
echo
