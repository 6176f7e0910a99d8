import type { AwardRow } from '../client';
import type { Question, Slice } from '../../shared/RecordList';

/** The list comes whole: it is what its hash is computed over. So search and sorting are done here, by the same question. */
export function select<R extends object>(rows: R[], question: Question, text: (keyof R)[], state?: keyof R): Slice<R> {
  const words = question.q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => words.every((word) => text.some((name) => String(row[name]).toLocaleLowerCase().includes(word))));
  const counts: Record<string, number> = {};
  if (state) for (const row of found) counts[String(row[state])] = (counts[String(row[state])] ?? 0) + 1;
  const shown = found.filter((row) => !state || !question.state || row[state] === question.state);
  const falling = question.sort.startsWith('-');
  const by = question.sort.replace('-', '') as keyof R;
  const order = (a: R, b: R) => {
    const [x, y] = [a[by], b[by]];
    const way = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'zh-CN');
    return falling ? -way : way;
  };
  return { items: question.sort ? [...shown].sort(order) : shown, next: null, total: shown.length, ...(state && { counts }) };
}

export const selectAwards = (rows: AwardRow[], question: Question) =>
  select(rows, question, ['topicTitle', 'circleName', 'organizationName', 'tierTitle'], 'tier');
