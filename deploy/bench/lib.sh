# Shared by the scripts beside it; sourced from the project's root.

# The compiled finder with its tools and their libraries.
find_classpath() {
  local list=content-model/target/find.classpath
  if [ ! -s "$list" ] || newer_than_classes; then
    mvn -q -B -ntp test-compile -pl content-model -Dspotbugs.skip >&2 || return
    mvn -q -B -ntp dependency:build-classpath -pl content-model -Dmdep.outputFile="$PWD/$list" -DincludeScope=test >&2 || return
  fi
  echo "content-model/target/test-classes:content-model/target/classes:$(cat "$list")"
}

newer_than_classes() {
  local built=content-model/target/find.classpath
  [ ! -f "$built" ] || [ -n "$(find content-model/src -name '*.java' -newer "$built" -print -quit)" ]
}
