#!/usr/bin/env bash
# The tour: five procedures from submission to close, on the virtual clock of a demonstration server.
#
#   dotnet run --project src/WorkflowStandar.Server -- --demo --demo-start 2026-11-23T09:00 --data /tmp/tour
#   KEY=wsk_… bash samples/tour/tour.sh          (KEY is what the server printed at its first start; URL where it is not on port 5080)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${KEY:?Set KEY to the administrator key that the server printed at its first start.}"
. "$here/lib.sh"

curl -sSf -o "$WORK/health" "$URL/health" || { echo "No server answers at $URL. Start one with --demo, or set URL." >&2; exit 1; }
grep -q '"demo":true' "$WORK/health" || { echo "The server at $URL is no demonstration server; the tour moves its clock. Start one with --demo." >&2; exit 1; }

for chapter in ${1:-1 2 3 4 5}; do
  . "$here/$chapter"-*.sh
done
