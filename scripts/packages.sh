# The packages of an installation: built here, kept beside the app for scripts/rollback, since the platform keeps only the newest.
# shellcheck shell=bash disable=SC2034,SC2154
kept() { az storage blob "$@" --account-name "$storage" --container-name deployments --auth-mode login --only-show-errors; }

# Compiles the Azure build ahead of time for the instances' Linux, and zips it. Sets $package and $version.
build_package() {
  workspace
  version=$(date -u +%Y%m%dT%H%M%SZ)-$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)
  package=$work/ringback.zip
  if [ -n "$1" ]; then
    [ -f "$1" ] || fail "There is no package '$1'."
    cp "$1" "$package"
    return
  fi

  if [ -n "$dry" ]; then
    echo "would run: dotnet publish functions/Ringback.Functions (Azure build, ReadyToRun, linux-x64), and zip it"
    return
  fi

  need zip
  need_dotnet
  say "Building the package"
  dotnet publish "$root/functions/Ringback.Functions" -c Release -r linux-x64 --self-contained false -p:AzurePackages=true -p:PublishReadyToRun=true \
    -o "$work/app" -v quiet -nologo >"$work/build" 2>&1 || {
    cat "$work/build" >&2
    fail "The app does not build; the reason is above. Nothing was changed."
  }
  # The functions that the platform finds are listed in .azurefunctions and host.json: hidden files belong into the package.
  (cd "$work/app" && zip -qr "$package" .)
}

keep_package() {
  say "Keeping the package as $version"
  if [ -n "$dry" ]; then
    echo "would keep the package in $storage/deployments/history"
  elif ! kept upload --name "history/$version.zip" --file "$package" --metadata ready=false -o none 2>/dev/null; then
    echo "The package could not be kept, so scripts/rollback will not find it. Once: az role assignment create --role 'Storage Blob Data Contributor' --assignee <you> --scope $(arm Microsoft.Storage/storageAccounts)/$storage/blobServices/default/containers/deployments" >&2
    version=''
  fi
}

# Names what is in the app now, before it is put there: after a failure, rollback goes to the last one that was ready.
mark_live() {
  if [ -z "$dry" ] && [ -n "$version" ]; then kept upload --name history/live --data "$version" --metadata "package=$version" --overwrite -o none; fi
}

mark_ready() {
  if [ -z "$dry" ] && [ -n "$version" ]; then kept metadata update --name "history/$version.zip" --metadata ready=true -o none; fi
}
