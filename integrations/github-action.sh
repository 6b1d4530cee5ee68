#!/usr/bin/env bash
# What the GitHub Action runs: annotations in the log, the findings in the summary of the run, the
# report as JSON. Ends with the status of Veracite.
set -uo pipefail

case $VERACITE_COMMAND in
  check | lint) ;;
  *)
    echo "::error::command must be check or lint"
    exit 2
    ;;
esac

# Nothing of a value is left to the shell: lines are arguments, whatever they hold.
arguments=()
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<<"$VERACITE_OPTIONS"
arguments+=(--)
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<<"$VERACITE_ARTICLES"

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/veracite-XXXXXX")
npx --yes "veracite@$VERACITE_VERSION" "$VERACITE_COMMAND" \
  --format github --format "markdown=$folder/report.md" --format "json=$folder/report.json" \
  "${arguments[@]}"
status=$?

if [ -s "$folder/report.json" ]; then
  cat "$folder/report.md" >>"$GITHUB_STEP_SUMMARY"
  printf 'report=%s\n' "$folder/report.json" >>"$GITHUB_OUTPUT"
fi
exit "$status"
