# Finds a JDK 25 or newer and exports JAVA_HOME; says in one line what to install when there is none.
# Sourced by ./waymark and ./verify. Reads the `release` file of each candidate, because asking java itself is slow.

jdk_major() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$jdk_version" ] && [ "$jdk_version" -ge 25 ] && { [ -z "${2:-}" ] || [ -x "$1/bin/javac" ]; }
}

# find_jdk [compiler]: with an argument, only JDKs that have a compiler count.
find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && jdk_major "$candidate" "${1:-}"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "waymark needs JDK 25 or newer: install one (for example Temurin 25) or set JAVA_HOME to it." >&2
    return 1
}
