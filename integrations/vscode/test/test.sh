#!/usr/bin/env bash
# `npm run test:vscode`: packs the extension and runs it in a real VS Code. The first time installs one, which takes minutes;
# where that cannot be, says so and skips.
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$PWD/.cache/vscode
npm --prefix integrations/vscode ci --ignore-scripts --no-audit --no-fund
npm --prefix integrations/vscode run --silent package
if ! integrations/vscode/test/install.sh "$folder" >"${TMPDIR:-/tmp}/install-vscode.log" 2>&1; then
  echo "SKIPPED: code-server cannot be installed here, see ${TMPDIR:-/tmp}/install-vscode.log"
  exit 0
fi
node integrations/vscode/test/run.mjs "$folder"
