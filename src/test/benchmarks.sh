#!/bin/sh
# Runs every benchmark of src/test/resources/benchmarks.txt, one after the other, and prints a table.
#
#   sh src/test/benchmarks.sh            all, with the sizes of the list
#   sh src/test/benchmarks.sh Targets    those whose line holds that word
#
# What each printed lies in target/benchmarks; the table in target/benchmarks/table.md.
set -u
cd "$(dirname "$0")/../.." || exit 70
wanted=${1:-}
out=target/benchmarks
list=src/test/resources/benchmarks.txt
shop=$PWD/$out/shop
mkdir -p "$out"
table=$out/table.md

mvn -B -q test-compile || exit 70
# The shop that some of them are about: the eighteen months of the demo.
case $(grep -v '^#' "$list" | grep -e "$wanted") in
*@shop*) [ -d "$shop" ] || ./fulcrum demo --no-serve --data "$shop" || exit 70 ;;
esac

{ echo '| benchmark | what it tells | seconds | |'; echo '|---|---|---|---|'; } >"$table"
began=$(date +%s) failed=0
grep -v '^#' "$list" | grep -e "$wanted" >"$out/asked"
while IFS='|' read -r name options tells; do
    name=$(echo $name) options=$(echo "$options" | sed "s#@shop#$shop/demo#") tells=$(echo $tells)
    start=$(date +%s) result=done
    echo "$name: $tells" >&2
    # shellcheck disable=SC2086 # options are words
    mvn -B -q surefire:test "-Dtest=$name" $options </dev/null >"$out/$(echo "$name" | tr '#' '-').txt" 2>&1 || {
        result=FAILED failed=1
    }
    echo "| \`$name\` $options | $tells | $(($(date +%s) - start)) | $result |" >>"$table"
done <"$out/asked"
cat "$table"
echo "together $(($(date +%s) - began)) seconds; what each printed lies in $out" >&2
exit "$failed"
