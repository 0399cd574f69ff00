# The tables of an installation, row by row over their REST API: az knows no copy of a table that keeps the types of its columns.
# shellcheck shell=bash disable=SC2034,SC2154
tables='Plans Cases CaseLists Calls CallLists Team OptOuts Alerts LegSlots'

table_token() {
  token=$(az account get-access-token --resource https://storage.azure.com --query accessToken -o tsv) || fail "No token for storage. Run: az login"
}

# table METHOD PATH [curl options]: sets $status and $body.
table() {
  local method=$1 path=$2
  shift 2
  ask "$method" "https://$storage.table.core.windows.net/$path" "$token" -H 'x-ms-version: 2020-12-06' -H "x-ms-date: $(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')" \
    -H 'Accept: application/json;odata=fullmetadata' -H 'DataServiceVersion: 3.0' -H 'Content-Type: application/json' "$@"
}

table_cure() {
  echo "It answered $status. You need a role on the tables. Once: az role assignment create --role '$1' --assignee <you> --scope $(arm Microsoft.Storage/storageAccounts)/$storage"
}
