export type Purpose = { authority: string | null } & (
  { of: 'history'; kind: string; id: string } | { of: 'bundle'; from: string; to: string } | { of: 'other'; text: string }
);

/** What audit-service wrote down: “history of circle c1, by a1@0”, “bundle, entries 0 to 255, by a1@0”. What it does not know stays as it is. */
export function purposeOf(written: string): Purpose {
  const [, what = written, by = null] = /^(.*), by ([^@]+)@\d+$/.exec(written) ?? [];
  const history = /^history of (\S+) (\S+)$/.exec(what);
  if (history) return { of: 'history', kind: history[1] ?? '', id: history[2] ?? '', authority: by };
  const bundle = /^bundle, entries (\d+) to (\d+)$/.exec(what);
  if (bundle) return { of: 'bundle', from: bundle[1] ?? '', to: bundle[2] ?? '', authority: by };
  return { of: 'other', text: what, authority: by };
}
