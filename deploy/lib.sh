# Shared by the scripts beside it; sourced from the project's root.

as_root_on_debian() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

debian_install() {
  echo "Installing $*…"
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

need_jdk_and_maven() {
  if ! command -v javac >/dev/null || ! javac -version 2>&1 | grep -qE 'javac (17|21|25)\b'; then
    if as_root_on_debian; then debian_install openjdk-17-jdk-headless
    else echo "A JDK 17 is needed. Debian, Ubuntu: sudo apt install openjdk-17-jdk. Elsewhere: Eclipse Temurin 17." >&2; exit 1; fi
  fi
  if ! command -v mvn >/dev/null; then
    if as_root_on_debian; then debian_install maven
    else echo "Maven 3.8.5 or newer is needed. Debian, Ubuntu: sudo apt install maven." >&2; exit 1; fi
  fi
}

need_npm() {
  command -v npm >/dev/null && return
  if as_root_on_debian; then debian_install nodejs npm
  else echo "Node.js 20 or newer and npm are needed to build. Debian, Ubuntu: sudo apt install nodejs npm." >&2; exit 1; fi
}

# newer_than FILE PATH…: whether FILE is missing or a source under a PATH is newer
newer_than() {
  local built="$1"; shift
  [ ! -f "$built" ] || [ ! -f training-web/target/server/payara-micro.jar ] && return 0
  [ -n "$(find "$@" -name target -prune -o -type f -newer "$built" -print -quit)" ]
}

# start_server PORT LOG: in the background; $! is its process. The JSON library is named, or it is looked for at each use.
start_server() {
  local preboot; preboot="$(dirname "$2")/preboot.txt"
  cat deploy/payara/preboot.txt > "$preboot"
  [ -n "${PASSERELLE_BIND:-}" ] && echo "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=$PASSERELLE_BIND" >> "$preboot"
  MALLOC_ARENA_MAX=2 java ${PASSERELLE_JAVA_OPTS:--Xmx352m -Xss512k -XX:ReservedCodeCacheSize=96m -XX:+UseSerialGC -XX:TieredStopAtLevel=4} \
    -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl \
    -jar training-web/target/server/payara-micro.jar \
    --deploy training-web/target/ROOT.war --port "$1" --nohazelcast --disablephonehome \
    --prebootcommandfile "$preboot" --logproperties "deploy/payara/logging${PASSERELLE_LOG:+-$PASSERELLE_LOG}.properties" \
    > "$2" 2>&1 &
}

# wait_ready PORT PROCESS SECONDS
wait_ready() {
  local i
  for ((i = 0; i < $3 * 5; i++)); do
    kill -0 "$2" 2>/dev/null || return 1
    [ "$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$1/health/ready")" = 200 ] && return 0
    sleep 0.2
  done
  return 1
}
