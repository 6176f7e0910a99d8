import type { Question } from './RecordList';

/** What the address asks for, as every list takes it: nothing that is empty is sent. */
export const listQuery = ({ q, state, sort }: Question, cursor: string | undefined) => ({
  ...(q && { q }),
  ...(state && { state }),
  ...(sort && { sort }),
  ...(cursor && { cursor }),
});

/** All of a list, page by page: for what somebody has not many of. */
export async function everyPage<R>(read: (query: { limit: number; cursor?: string }) => Promise<{ items: R[]; next?: string | null }>) {
  const found: R[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read({ limit: 200, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.next ?? null;
  }
  return found;
}
