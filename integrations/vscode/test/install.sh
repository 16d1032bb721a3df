#!/usr/bin/env bash
# Installs a real VS Code (code-server 4.100.3, which is VS Code 1.100) for `npm run test:vscode`, about 320 MB and several
# minutes. Its own install script needs the network of GitHub and a user who is not root; these steps need npm and Debian.
# Usage: install.sh FOLDER
set -euo pipefail
folder=$1
[ -e "$folder/ready" ] && exit 0
mkdir -p "$folder"
cd "$folder"

for command in chromium rg; do
  command -v "$command" >/dev/null || missing=1
done
if [ -n "${missing:-}" ] || ! [ -e /usr/include/gssapi.h ]; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium ripgrep libkrb5-dev build-essential python3 >/dev/null
fi

export npm_config_audit=false npm_config_fund=false npm_config_unsafe_perm=true
# Headers that are installed need not be fetched.
npm_config_nodedir=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
[ -e "$npm_config_nodedir/include/node" ] && export npm_config_nodedir
[ -e package.json ] || npm init -y >/dev/null
npm install --ignore-scripts code-server@4.100.3
vscode=$folder/node_modules/code-server/lib/vscode
cd "$vscode"
npm install --omit=dev --ignore-scripts
(cd extensions && npm install --omit=dev --ignore-scripts)
# The post-install script of node-pty fails when all of it is built.
npm rebuild node-pty @vscode/spdlog native-watchdog || true
gyp=$(dirname "$(readlink -f "$(command -v npm)")")/../node_modules/node-gyp/bin/node-gyp.js
(cd node_modules/@parcel/watcher && node "$gyp" rebuild)
ln -sfn node_modules node_modules.asar
(cd extensions && ln -sfn node_modules node_modules.asar)
mkdir -p node_modules/@vscode/ripgrep/bin
ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
cd "$folder"
npm rebuild argon2
touch ready
