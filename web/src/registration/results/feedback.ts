import { digest } from '../../shared/digest';
import { fetchJson, fetchText, Problem } from '../../shared/http';
import { type Verdict, verify } from '../../shared/proof';
import { look, type LogState } from '../../shared/trust';

/** As the audit service shows a field: what is not `clear` has no value here. */
interface Shown<T> {
  state: string;
  value?: T;
}

export interface Sheet {
  sheet: string;
  standing: Shown<string>;
  points: Shown<Record<string, number>>;
  total: Shown<number>;
  comment: Shown<string>;
}

export interface Logged {
  title: string;
  name: string;
  index: number;
  service: string;
  position: number;
  at: string;
  proof: string;
  fields: Record<string, Shown<unknown>>;
}

export interface EntryHistory {
  decisions: Logged[];
  state: {
    id: string;
    contest: Shown<string>;
    returnedFor?: Shown<string>;
    scorings: { scoring: string; sheets: Sheet[] }[];
    award?: Shown<string>;
  };
}

const history = <T>(kind: string, id: string, signal: AbortSignal) =>
  fetchJson<T>(`/api/audit/history/${kind}/${encodeURIComponent(id)}`, signal);

/** What became of a topic's entries, as far as its members may know it. The log tells of a topic a little later than its service. */
export async function entriesOf(topic: string, signal: AbortSignal): Promise<EntryHistory[]> {
  const found = await history<{ state: { entries?: string[] } }>('topic', topic, signal).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return { state: {} as { entries?: string[] } };
    throw error;
  });
  return Promise.all((found.state.entries ?? []).map((entry) => history<EntryHistory>('entry', entry, signal)));
}

export const decided = (entry: EntryHistory, name: string) => entry.decisions.findLast((one) => one.name === name);

export const value = <T>(decision: Logged | undefined, field: string) => decision?.fields[field]?.value as T | undefined;

/** Held against the log in this browser: that the score shown is the score that was written then. */
export async function check(scored: Logged, at: string): Promise<{ verdict: Verdict; log: LogState; by: 'browser' | 'page' }> {
  const by = await digest();
  const [log, file] = await Promise.all([look(by, at), fetchText(scored.proof)]);
  const fields = Object.fromEntries(['entry', 'scoring', 'score'].map((name) => [name, scored.fields[name]?.value]));
  const claimed = { service: scored.service, position: String(scored.position), type: 'org.qunzhi.review.entry-scored.v1', fields };
  return { verdict: await verify(file, claimed, log.keys, by), log, by: by.by };
}
