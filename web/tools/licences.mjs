import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence texts of everything that can end up in the pages: the production part of the lock file. */
export function licences() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const parts = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path || entry.dev || entry.devOptional || entry.optional || !existsSync(path)) continue;
    const known = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
    const text = file
      ? readFileSync(join(path, file), 'utf8').trim()
      : `${known.license ?? 'no licence named'} (see ${known.homepage ?? known.name})`;
    parts.push(`${known.name} ${known.version} – ${known.license}\n\n${text}`);
  }
  return parts.sort().join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}
