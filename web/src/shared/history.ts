import { fetchJson } from './http';

/** A value as far as the asker knows it: docs/history.md. No OpenAPI document types it: which fields there are, the event says. */
export interface Part {
  state: 'clear' | 'none' | 'unknown' | 'withheld' | 'erased' | 'broken';
  value?: unknown;
}

export interface Decision {
  title: string;
  index: number;
  service: string;
  position: number;
  name: string;
  at: string;
  actor: Part;
  organization: Part;
  authority: Part;
  reason: Part;
  fields: Record<string, Part>;
  proof: string;
}

export interface History {
  kind: string;
  id: string;
  size: number;
  decisions: Decision[];
  next: number | null;
  state?: Record<string, unknown>;
}

export const kinds = ['circle', 'topic', 'entry', 'round', 'award', 'contest', 'organization', 'annual-plan', 'appointment'] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/** What asks as who is signed in; `public` asks as everybody does. */
export const historyPath = (kind: string, id: string, audience: 'mine' | 'public' = 'mine') =>
  `/api/audit/${audience === 'public' ? 'public/' : ''}history/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;

export function readHistory(
  kind: string,
  id: string,
  { after, most, audience }: { after?: number; most?: number; audience?: 'mine' | 'public' } = {},
  signal?: AbortSignal,
) {
  const query = new URLSearchParams();
  if (after !== undefined) query.set('after', String(after));
  if (most !== undefined) query.set('most', String(most));
  const asked = query.size > 0 ? `?${query}` : '';
  return fetchJson<History>(historyPath(kind, id, audience) + asked, signal);
}
