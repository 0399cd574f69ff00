# Shared by the scripts beside it: finds the SDK, builds what changed, starts the command line.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

need_dotnet() {
  local wanted
  wanted=$(sed -n 's:.*<TargetFramework>net\([0-9]*\).*:\1:p' "$root/Directory.Build.props" | head -n 1)
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "The .NET SDK $wanted is missing. Install it (https://dotnet.microsoft.com/download) and run this again." >&2
    exit 1
  fi
  if ! dotnet --list-sdks | grep -q "^$wanted\."; then
    echo "The .NET SDK $wanted is needed; this machine has: $(dotnet --version 2>/dev/null || echo none). Install it (https://dotnet.microsoft.com/download)." >&2
    exit 1
  fi
}

# Builds the command line when a source is newer than the last build (asking MSBuild alone would take seconds).
build_ringback() {
  local artifacts=${ArtifactsPath:-$root/artifacts/local} stamp
  ringback_dll="$artifacts/bin/Ringback.Local/release/ringback.dll"
  stamp="$artifacts/ringback.stamp"
  if [ -f "$ringback_dll" ] && [ -f "$stamp" ] &&
    [ -z "$(find "$root/functions" "$root/local" "$root/plans" "$root"/Directory.* "$root/host.json" -newer "$stamp" -type f -print -quit)" ]; then
    return
  fi
  local log
  log=$(mktemp)
  touch "$stamp.new" 2>/dev/null || { mkdir -p "$artifacts" && touch "$stamp.new"; }
  echo "Building Ringback (the first time takes a minute or two)..." >&2
  if ! dotnet build "$root/local/Ringback.Local" -c Release -v quiet -nologo >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
  mv "$stamp.new" "$stamp"
}

ringback() {
  need_dotnet
  build_ringback
  exec dotnet "$ringback_dll" "$@"
}
