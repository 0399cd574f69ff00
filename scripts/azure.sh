# Shared by the scripts that work on Azure: asking, trying without changing, waiting, and the doors of one installation.
# For bash 3.2 (macOS) and later. No secret is ever an argument, where every process of the machine could read it, nor written to a file.
# shellcheck shell=bash disable=SC2034,SC2154
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
dry='' yes=''
attempts=${RINGBACK_ATTEMPTS:-300} # seconds or so that a started app is waited for

fail() {
  echo "$@" >&2
  exit 1
}

say() { echo "$(date -u +%H:%M:%S) $*"; }

# Everything that changes Azure goes through here, so that --dry-run changes nothing.
change() {
  if [ -n "$dry" ]; then
    echo "would run: $*"
  else
    "$@"
  fi
}

confirm() {
  if [ -n "$yes" ] || [ -n "$dry" ]; then return; fi
  local answer=''
  printf '%s [y/N] ' "$1"
  read -r answer || true
  case "$answer" in
    y | Y | yes) ;;
    *) fail "Nothing was changed. (--yes answers for a pipeline.)" ;;
  esac
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 && continue
    case "$tool" in
      az) fail "The Azure command line is missing. Install it (https://learn.microsoft.com/cli/azure/install-azure-cli), then: az login" ;;
      *) fail "'$tool' is missing. Install it and run this again." ;;
    esac
  done
}

# The installation that the first argument names: its parameters, group and subscription.
choose() {
  environment=$1
  if [ -z "$environment" ] || ! echo "$environment" | grep -Eq '^[a-z0-9]+$' || ! grep -q "main.bicep" "$root/infra/$environment.bicepparam" 2>/dev/null; then
    fail "There is no environment '$environment'. infra/ has: $(cd "$root/infra" && grep -l "main.bicep" ./*.bicepparam | sed 's:^\./::; s:\.bicepparam$::' | tr '\n' ' ')"
  fi

  need az curl
  group=${RINGBACK_GROUP:-ringback-$environment}
  local account
  account=$(az account show --query "join('|', [id, name])" -o tsv 2>/dev/null) || fail "Nobody is logged in to Azure. Run: az login"
  subscription=${account%%|*}
  if [ -n "${RINGBACK_SUBSCRIPTION:-}" ] && [ "$RINGBACK_SUBSCRIPTION" != "$subscription" ]; then
    fail "Logged in to the subscription ${account#*|} ($subscription), but RINGBACK_SUBSCRIPTION is $RINGBACK_SUBSCRIPTION. Run: az account set --subscription $RINGBACK_SUBSCRIPTION"
  fi

  echo "Environment $environment: resource group $group, subscription ${account#*|} ($subscription)"
}

arm() { echo "/subscriptions/$subscription/resourceGroups/$group/providers/$1"; }

# What the first stage gave out. Names and addresses only: no output is a secret.
read_outputs() {
  local outputs
  outputs=$(az deployment group show --resource-group "$group" --name ringback --query "join(' ', [not_null(properties.outputs.appName.value, '-'), not_null(properties.outputs.appUrl.value, '-'), not_null(properties.outputs.communicationName.value, '-'), not_null(properties.outputs.storageName.value, '-'), not_null(properties.outputs.vaultName.value, '-'), not_null(properties.outputs.topicName.value, '-'), not_null(properties.outputs.eventsIdentityId.value, '-')])" -o tsv 2>/dev/null) || return 1
  # shellcheck disable=SC2086
  set -- $outputs
  [ $# -eq 7 ] || return 1
  local one
  for one in "$@"; do [ "$one" != - ] || return 1; done
  app=$1 url=${2%/} communication=$3 storage=$4 vault=$5 topic=$6 events_identity=$7
}

need_outputs() {
  read_outputs || fail "$group holds no finished deployment 'ringback'. Run: scripts/deploy $environment"
}

work=''
workspace() {
  [ -n "$work" ] && return
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
}

# ask METHOD URL [TOKEN [curl options]]: sets $status (000: no answer) and $body. The token goes to curl by a pipe.
ask() {
  workspace
  local method=$1 address=$2 token=${3:-}
  if [ $# -ge 3 ]; then shift 3; else shift 2; fi
  status=$({ [ -z "$token" ] || printf 'header = "Authorization: Bearer %s"\n' "$token"; } |
    curl -sS --config - --max-time 20 -X "$method" -o "$work/body" -D "$work/headers" -w '%{http_code}' "$@" "$address" 2>/dev/null) || status=000
  body=$(cat "$work/body" 2>/dev/null || true)
  : >"$work/body"
}

header() { tr -d '\r' <"$work/headers" | awk -v name="$1" 'tolower($1) == name ":" { print $2 }' | tail -n 1; }

# A string of a JSON answer, by its name.
text_of() { printf '%s' "$body" | tr -d '\n' | sed -n 's/.*"'"$1"'"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p'; }

# The bearer key of scripts, known for as long as this script runs.
api_key=''
read_api_key() {
  [ -n "$api_key" ] && return
  api_key=$(az keyvault secret show --vault-name "$vault" --name ApiKey --query value -o tsv 2>/dev/null) && [ -n "$api_key" ]
}

api_key_cure() {
  echo "You may not read ApiKey in the vault. Once: az role assignment create --role 'Key Vault Secrets User' --assignee <you> --scope $(arm Microsoft.KeyVault/vaults)/$vault/secrets/ApiKey"
}

is_ready() {
  ask GET "$url/health/ready"
  [ "$status" = 200 ]
}

# An app without a plan answers Event Grid already, and its plan needs a number that can only be bought now.
has_no_plan() { [ "$status" = 503 ] && case "$body" in *"no plan is published yet"*) true ;; *) false ;; esac; }

# Waits until nobody is on the phone: at most half an hour, as a restart costs a caller seconds of silence, and waiting for ever costs the fix.
quiet_moment() {
  if [ -n "$1" ] || [ -n "$dry" ] || ! is_ready; then return; fi
  read_api_key || fail "Can't see whether somebody is on the phone. $(api_key_cure); or give --now."
  local tries=0 live
  while :; do
    ask GET "$url/api/v1/calls?take=1" "$api_key"
    [ "$status" = 200 ] || fail "Can't see whether somebody is on the phone: $url/api/v1/calls answered $status. Give --now to go ahead anyway."
    live=$(printf '%s' "$body" | { grep -o '"outcome": *null' || true; } | wc -l | tr -d ' ')
    if [ "$live" = 0 ]; then return; fi
    tries=$((tries + 1))
    [ "$tries" -lt 180 ] || fail "Half an hour without a moment in which nobody was on the phone; nothing was updated. Come back later, or give --now: calls survive an update."
    if [ "$tries" = 1 ]; then say "$live on the phone: waiting for a quiet moment (--now: don't wait)"; fi
    sleep 10
  done
}

# Puts a package into the app, and measures from outside for how long it could not take calls.
place() {
  local package=$1 before='' attempt=0 down='' gap=0 calm=0 tries=0 now code
  if [ -n "$dry" ]; then
    change az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$package"
    return
  fi

  if is_ready; then before=yes; fi
  while :; do
    workspace
    az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$package" --only-show-errors -o none >"$work/publish" 2>&1 &
    local publishing=$!
    while kill -0 "$publishing" 2>/dev/null; do
      look
      sleep 1
    done
    code=0
    wait "$publishing" || code=$?
    if [ "$code" = 0 ]; then break; fi
    attempt=$((attempt + 1))
    if [ "$attempt" -ge 3 ]; then
      cat "$work/publish" >&2
      fail "The package could not be put into $app; its reason is above. What ran before still runs."
    fi
    say "The package was refused; roles of a new app take minutes to work. Again in 30 seconds"
    sleep 30
  done

  # The old instances answer for some seconds more: ready counts when it lasts.
  while [ "$calm" -lt 10 ]; do
    look
    tries=$((tries + 1))
    if [ "$tries" -ge "$attempts" ] && [ "$calm" -lt 1 ]; then
      fail "$url/health/ready is not 200 after $tries attempts: $status $(text_of problem). Look at the log stream (az webapp log tail --resource-group $group --name $app), or go back: scripts/rollback $environment"
    fi
    sleep 1
  done

  if [ -n "$before" ]; then
    say "Update gap: $gap s without an answer that it can take calls"
  else
    say "The app answers; it did not before, so no gap was measured"
  fi
}

# One look from outside; counts the seconds in which it can't take calls, and the looks since it last could not.
look() {
  now=$(date +%s)
  if is_ready || { [ -z "$before" ] && has_no_plan; }; then
    if [ -n "$down" ]; then gap=$((gap + now - down)); fi
    down='' calm=$((calm + 1))
  else
    [ -n "$down" ] || down=$now
    calm=0
  fi
}

# The second stage: Event Grid shakes hands with the running app.
subscribe() {
  say "Event subscriptions"
  change env RINGBACK_TOPIC="$topic" RINGBACK_STORAGE="$storage" RINGBACK_VAULT="$vault" RINGBACK_EVENTS_IDENTITY="$events_identity" RINGBACK_URL="$url" \
    az deployment group create --resource-group "$group" --name ringback-stage2 --parameters "$root/infra/subscriptions.bicepparam" --only-show-errors -o none ||
    fail "The event subscriptions could not be made; the reason is above. Without them no call comes in. Mend it and run this again."
}

# publish_plan FILE: as the first plan, or over the one that is live, so that nobody else's is lost.
publish_plan() {
  [ -f "$1" ] || fail "There is no plan file '$1'."
  if [ -n "$dry" ]; then
    echo "would publish the plan $1"
    return
  fi

  read_api_key || fail "$(api_key_cure)"
  local tag condition
  ask GET "$url/api/v1/plan" "$api_key"
  case "$status" in
    200)
      tag=$(header etag)
      condition="If-Match: $tag"
      ;;
    404) condition='If-None-Match: *' ;;
    *) fail "The live plan could not be read: $url/api/v1/plan answered $status." ;;
  esac
  ask PUT "$url/api/v1/plan" "$api_key" -H "$condition" -H 'Content-Type: text/yaml' --data-binary "@$1"
  case "$status" in
    2??) say "Plan $1 is live" ;;
    412) fail "Somebody else published a plan at the same moment. Look at it, then run this again." ;;
    *)
      printf '%s\n' "$body" >&2
      fail "The plan $1 was refused ($status). Ask: scripts/ringback check $1"
      ;;
  esac
}
