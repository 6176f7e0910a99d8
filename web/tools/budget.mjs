import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Kilobytes of gzipped JavaScript and CSS with everything that is imported at once: docs/decisions, `pages`. */
export const most = { public: 130, signedIn: 150, furtherPage: 60, charts: 180 };
const charts = /echarts/;

const closure = (manifest, key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen);
  return seen;
};

/** What each door and each page that is loaded later weighs, and whether it is too much. */
export function weigh(manifest, sizeOf) {
  const size = (keys) => {
    const files = new Set([...keys].flatMap((k) => [manifest[k].file, ...(manifest[k].css ?? [])]));
    return [...files].filter((f) => /\.(js|css)$/.test(f)).reduce((sum, f) => sum + sizeOf(f), 0) / 1000;
  };
  const row = (what, kb, limit) => ({ what, kb: Math.round(kb * 10) / 10, limit, over: kb > limit });
  const doors = { 'public.html': most.public, 'index.html': most.signedIn };
  const rows = [];
  for (const [door, limit] of Object.entries(doors)) {
    if (!manifest[door]) throw new Error(`no ${door} in the manifest`);
    const first = closure(manifest, door);
    rows.push(row(door, size(first), limit));
    const later = new Set([...first].flatMap((k) => manifest[k].dynamicImports ?? []));
    for (const page of later) {
      const added = [...closure(manifest, page)].filter((k) => !first.has(k));
      const drawn = added.some((k) => charts.test(k) || charts.test(manifest[k].file));
      rows.push(row(`${door} → ${page}`, size(added), drawn ? most.charts : most.furtherPage));
    }
  }
  return rows;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = 'target/dist';
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (file) => {
    const gz = join(dist, `${file}.gz`);
    return existsSync(gz) ? readFileSync(gz).length : gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  };
  const rows = weigh(manifest, sizeOf);
  for (const r of rows) console.log(`${r.over ? 'TOO MUCH' : '      ok'} ${String(r.kb).padStart(6)} / ${r.limit} kB  ${r.what}`);
  if (rows.some((r) => r.over)) process.exit(1);
}
