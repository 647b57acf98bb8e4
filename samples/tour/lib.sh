# Talks to a demonstration server with nothing but curl, sed and grep. Sourced by tour.sh.

URL=${URL:-http://127.0.0.1:5080}
API=$URL/api/v1
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

# call WHO METHOD PATH [JSON]: WHO is what goes into the Authorization header. Prints the answer; on a problem says it and ends the tour.
call() {
  local who=$1 method=$2 path=$3 status
  shift 3
  status=$(curl -sS -o "$WORK/answer" -w '%{http_code}' -X "$method" -H "Authorization: $who" -H 'Accept-Language: en' \
    ${1:+-H 'Content-Type: application/json' -d "$1"} "$API/$path") || exit 1
  if [ "$status" -ge 400 ]; then
    echo "$method $path: $status $(value detail < "$WORK/answer")" >&2
    exit 1
  fi
  cat "$WORK/answer"
}

# value NAME: the first text or number of that name in the JSON on standard input.
value() { grep -oE "\"$1\":(\"[^\"]*\"|[0-9]+)" | head -n 1 | sed -E 's/^"[^"]*":"?([^"]*)"?$/\1/'; }

admin() { call "Bearer $KEY" "$@"; }

# officer ROLE: prints the Authorization of an officer who holds the role at the agency, hired when first needed.
officer() {
  local file="$WORK/$AGENCY.$1"
  if [ ! -f "$file" ]; then
    admin PUT "admin/agencies/$AGENCY/actors/tour-$1" "{\"name\":\"Petugas $1\",\"roles\":[\"$1\"]}" > "$WORK/actor"
    admin POST "admin/agencies/$AGENCY/actors/tour-$1/keys" '{"label":"tour"}' | value secret > "$file"
  fi
  echo "Bearer $(cat "$file")"
}

# upload ROLE NAME: uploads a one-page PDF and prints the id that a field of type file takes.
upload() {
  printf '%%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%%%EOF\n' > "$WORK/$2"
  curl -sS -H "Authorization: $(officer "$1")" -F "file=@$WORK/$2" "$API/attachments" | value attachment
}

# submit WHO JSON: hands in, and remembers the case and the applicant's secret.
submit() {
  call "$1" POST cases "$2" > "$WORK/receipt"
  CASE=$(value number < "$WORK/receipt")
  SECRET=$(value tracking-secret < "$WORK/receipt")
  say "submitted: $CASE, with a secret for the applicant"
}

# complete STEP [JSON] [ROLE]: the officer whose work the open task at that step is completes it.
complete() {
  local task number role
  task=$(admin GET "cases/$CASE" | grep -oE "\"task\":[0-9]+,\"step\":\"$1\",\"title\":\{[^}]*\},\"role\":\"${3:-[^\"]*}\"" | head -n 1)
  number=$(value task <<< "$task")
  role=$(value role <<< "$task")
  call "$(officer "$role")" POST "cases/$CASE/tasks/$number/complete" "${2:-{\}}" > "$WORK/done"
  say "$1 done by $role"
}

# clock NAME: how the clock stands, in words.
clock() {
  admin GET "cases/$CASE/clocks" | sed 's/{"clock":/\n&/g' | grep "^{\"clock\":\"$1\"" | tail -n 1 > "$WORK/clock"
  local first second
  first=$(sed -E 's/.*"first":\{"id":"[^"]*","en":"([^"]*)".*/\1/' "$WORK/clock")
  second=$(sed -nE 's/.*"second":\{"id":"[^"]*","en":"([^"]*)".*/\1/p' "$WORK/clock")
  say "clock $1: $first${second:+ ($second)}"
}

# explain NAME [PATTERN]: why the deadline is when it is, day by day; lines that match the pattern are left out.
explain() {
  say "why $1 is due then${2:+ (days that say nothing new left out)}:"
  admin GET "cases/$CASE/clocks/$1/explanation" | sed 's/{"from":/\n&/g' | grep '"dates":' |
    sed -E 's/.*"dates":\{"id":"[^"]*","en":"([^"]*)"\},"hours":\{"id":"[^"]*","en":"([^"]*)"\},"note":\{"id":"[^"]*","en":"([^"]*)"\},"count":\{"id":"[^"]*","en":"([^"]*)"\}.*/\1|\2|\4|\3/; s/–/-/g' |
    grep -vE "${2:-^$}" |
    while IFS='|' read -r dates hours count note; do printf '      %-20s %-25s %5s  %s\n' "$dates" "$hours" "$count" "$note"; done
}

# advance HOW: moves the virtual clock; every deadline on the way has fired before the answer comes.
advance() { say "the clock moves $1: $(admin POST demo/clock "{\"advance\":\"$1\",\"calendar\":\"$CALENDAR\"}" | value local)"; }

# advance_to INSTANT: the same, to an instant in UTC.
advance_to() { say "the clock moves to $(admin POST demo/clock "{\"to\":\"$1\",\"calendar\":\"$CALENDAR\"}" | value local)"; }

# ended: how the case ended.
ended() { say "case $CASE is $(admin GET "cases/$CASE" | value status); its history is intact: $(admin GET "cases/$CASE/verification" | grep -oE '"intact":(true|false)' | cut -d: -f2)"; }

title() { printf '\n%s\n' "$1"; }
say() { printf '  - %s\n' "$1"; }
