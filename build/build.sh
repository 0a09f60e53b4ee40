#!/bin/sh
# Builds the command line and its AOT cache: build.sh REPOSITORY APP. Called by ./waymark.
set -eu
here=$1 app=$2
. "$here/build/jdk.sh"
find_jdk compiler
command -v mvn >/dev/null || { echo "Building waymark needs Maven 3.8 or newer: install it and put mvn on the PATH." >&2; exit 1; }
cd "$here"
log="$here/target/build.log"
mkdir -p "$here/target"
echo "waymark: building itself (first time, or sources changed); this takes a minute or two ..." >&2
mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip -Dwaymark.checks=-proc:none -pl infra/cli,infra/server -am package >"$log" 2>&1 &
maven=$!
trap 'kill $maven 2>/dev/null; exit 130' INT TERM
while kill -0 $maven 2>/dev/null; do
    sleep 2
    module=$(sed -n 's/^\[INFO\] Building \(Waymark.*\)$/\1/p' "$log" | tail -n 1)
    if [ -t 2 ]; then printf '\r\033[Kwaymark: %s' "$module" >&2; fi
done
if [ -t 2 ]; then printf '\r\033[K' >&2; fi
wait $maven || { tail -n 30 "$log" >&2; echo "waymark: the build failed; the whole log is in target/build.log" >&2; exit 1; }
echo "waymark: preparing a fast start ..." >&2
rm -f "$app/waymark.aot"
"$JAVA_HOME/bin/java" "$here/build/ModernClasses.java" "$app"/lib/picocli-*.jar
for lib in "$app/lib" "$here/infra/server/target/waymark/lib"; do
    "$JAVA_HOME/bin/java" "$here/build/OwnLibrary.java" "$lib"/duckdb_jdbc-*.jar
done
"$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/waymark.aot" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m \
    -Djdk.reflect.useNativeAccessorOnly=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$app/lib/*" dev.waymark.cli.Main warm-up >>"$log" 2>&1 || rm -f "$app/waymark.aot"
touch "$app/built"
