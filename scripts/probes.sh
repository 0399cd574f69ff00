# What stands between a deployment and a working phone line, asked from outside. For scripts that have called need_outputs.
# shellcheck shell=bash disable=SC2034,SC2154
failed=0

probe() { # NAME TRUTH HINT
  case "$2" in
    yes) echo "  ok    $1" ;;
    skip) echo "  skip  $1: $3" ;;
    *)
      echo "  FAIL  $1: $3"
      failed=$((failed + 1))
      ;;
  esac
}

answers() { # NAME WANTED METHOD PATH HINT [curl options]
  local name=$1 wanted=$2 method=$3 path=$4 hint=$5
  shift 5
  ask "$method" "$url$path" '' "$@"
  if [ "$status" = "$wanted" ]; then probe "$name" yes; else probe "$name" no "$status instead of $wanted. $hint"; fi
}

# The business's numbers, or nothing when we may not ask.
read_numbers() {
  communication_token
  if [ -z "$communication_host" ] || [ -z "$token" ]; then return 1; fi
  ask GET "https://$communication_host/phoneNumbers?api-version=$numbers_version&top=100" "$token"
  [ "$status" = 200 ] || return 1
  numbers=$(printf '%s' "$body" | { grep -o '"phoneNumber" *:[^,}]*' || true; } | sed 's/.*"\(+[0-9]*\)".*/\1/')
}

numbers_version=2022-12-01
communication_token() {
  communication_host=$(az resource show --ids "$(arm Microsoft.Communication/communicationServices)/$communication" --query properties.hostName -o tsv 2>/dev/null) || communication_host=''
  token=$(az account get-access-token --resource https://communication.azure.com --query accessToken -o tsv 2>/dev/null) || token=''
}

probes() {
  if [ -n "$dry" ]; then
    echo "would ask the readiness probes"
    return
  fi

  say "Readiness"
  local one state unresolved
  answers "the app runs" 200 GET /health/live "See docs/operations/runbook.md, not-ready."
  ask GET "$url/health/ready"
  if [ "$status" = 200 ]; then probe "it can take calls" yes; else probe "it can take calls" no "$status $(text_of problem)"; fi
  answers "strangers bring no calls" 401 POST /hooks/events "The webhook must be closed without its key." -H 'Content-Type: application/json' --data '[]'
  answers "strangers read no calls" 401 GET /api/v1/calls "The API must be closed without its key."

  unresolved=$(az rest --method get --url "$(arm Microsoft.Web/sites)/$app/config/configreferences/appsettings?api-version=2025-03-01" --query "join(' ', value[?properties.status!='Resolved'].name)" -o tsv 2>/dev/null) || unresolved='?'
  case "$unresolved" in
    '') probe "the vault gives the app its keys" yes ;;
    '?') probe "the vault gives the app its keys" skip "the settings could not be asked" ;;
    *) probe "the vault gives the app its keys" no "not resolved: $unresolved. A role takes some minutes; then: az functionapp restart --resource-group $group --name $app" ;;
  esac

  for one in fast ledger; do
    state=$(az rest --method get --url "$(arm Microsoft.EventGrid/systemTopics)/$topic/eventSubscriptions/$one?api-version=2025-02-15" --query properties.provisioningState -o tsv 2>/dev/null) || state=missing
    if [ "$state" = Succeeded ]; then probe "events come in by '$one'" yes; else probe "events come in by '$one'" no "it is $state. Run: scripts/deploy $environment"; fi
  done

  if ! read_numbers; then
    probe "a number is there" skip "you may not read the numbers of $communication"
  elif [ -z "$numbers" ]; then
    probe "a number is there" no "none. Run: scripts/buy-number $environment"
  else
    probe "a number is there" yes
    if read_api_key && ask GET "$url/api/v1/plan" "$api_key" && [ "$status" = 200 ]; then
      for one in $numbers; do
        if printf '%s' "$body" | grep -qF "$one"; then probe "the plan answers $one" yes; else probe "the plan answers $one" no "it does not name it. Write it under 'numbers', then: scripts/connect-number $environment $one --plan FILE"; fi
      done
    else
      probe "the plan answers the numbers" skip "the live plan could not be read"
    fi
  fi

  [ "$failed" -eq 0 ]
}
