#!/bin/sh
# Builds or tests the pages, and does nothing where nothing changed. Called by Maven; docs/decisions has why.
#   build.sh build|test|verify true|false (whether the pages are to be skipped)
set -eu
cd "$(dirname "$0")"
does=$1
skip=${2:-false}

if [ "$skip" != false ]; then
    if [ "$does" = build ]; then
        rm -rf target/dist target/built
        mkdir -p target/dist
        for door in index public; do
            printf '%s\n' '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>群质 Qunzhi</title><p>本次构建未包含网页（-Dweb.skip）。 Built without the pages (-Dweb.skip).</p></html>' >"target/dist/$door.html"
        done
    fi
    [ "$does" != verify ] || echo "[WARNING] The pages were neither built nor tested (-Dweb.skip)."
    exit 0
fi

version=$(node --version 2>/dev/null || true)
case $version in
v20.19.* | v20.[2-9][0-9].* | v2[2-9].* | v[3-9][0-9].*) ;;
*)
    echo "[ERROR] The pages need Node 20.19 or newer (found: ${version:-none}); install it from https://nodejs.org, or build without pages by -Dweb.skip." >&2
    exit 1
    ;;
esac

hash_of() {
    find "$@" -type f | LC_ALL=C sort | while read -r file; do sha256sum "$file" 2>/dev/null || shasum -a 256 "$file"; done |
        cksum | cut -d' ' -f1-2
}

locked="$version $(hash_of package-lock.json .npmrc)"
if [ "$(cat node_modules/.qunzhi 2>/dev/null || true)" != "$locked" ]; then
    echo "web: npm ci"
    npm ci --ignore-scripts --no-progress --loglevel=error
    echo "$locked" >node_modules/.qunzhi
fi

sources="$locked ${QUNZHI_VERSION:-} $(hash_of package.json src test public tools paths ./*.html ./*.ts ./*.js tsconfig.json build.sh ../docs/glossary.md $(ls -d api 2>/dev/null))"
case $does in
build)
    if [ "$(cat target/built 2>/dev/null || true)" != "$sources" ]; then
        mkdir -p target
        echo "web: types, lint, bundle, budgets"
        npm run --silent types
        npm run --silent lint
        rm -rf target/classes/org/qunzhi/web
        npx --no-install vite build --logLevel warn
        node tools/budget.mjs
        echo "$sources" >target/built
    fi
    ;;
test)
    if [ "$(cat target/tested 2>/dev/null || true)" != "$sources" ]; then
        npm test --silent
        echo "$sources" >target/tested
    fi
    ;;
verify) ;;
esac
