import { call, type Problem } from './http';

interface Kept {
  version: number;
  savedAt: string;
  draft: { state: string; value?: unknown };
}

/**
 * The draft that a service keeps of one person's unfinished thing (`/api/<service>/drafts/<kind>/<target>`). A save names the
 * version that it follows, so of two tabs that write one draft the second is told instead of overwriting the first.
 */
export class KeptDraft<T> {
  readonly path: string;
  private version: string | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /** null where there is none, and where nobody can open it any more. */
  async read(signal?: AbortSignal): Promise<T | null> {
    const { data } = await call('GET', this.path, { signal });
    const found = data as Kept | undefined;
    this.version = found ? quoted(found) : null;
    return found ? clear<T>(found) : null;
  }

  async save(draft: T): Promise<void> {
    const headers = this.version === null ? { 'If-None-Match': '*' } : { 'If-Match': this.version };
    const { response } = await call('PUT', this.path, { body: draft, headers });
    this.version = response.headers.get('ETag');
  }

  /** The version that the next save follows; null where there is none yet. */
  follows() {
    return this.version;
  }

  goOnFrom(version: string | null) {
    this.version = version;
  }

  /** What a refused save found in its place; null where it is gone. */
  static theirs<T>(problem: Problem): T | null {
    const current = foundIn(problem);
    return current ? clear<T>(current) : null;
  }

  /** From now on a save follows what the refused one found. */
  follow(problem: Problem) {
    const current = foundIn(problem);
    this.version = current ? quoted(current) : null;
  }
}

const foundIn = (problem: Problem) => (problem.body as { current?: Kept }).current;
const quoted = (kept: Kept) => `"${kept.version}"`;
const clear = <T>(kept: Kept) => (kept.draft.state === 'clear' ? (kept.draft.value as T) : null);
