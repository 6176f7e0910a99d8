import { points } from '../../shared/format';
import type { Version } from '../../shared/keptForm';
import type { MyScoring } from '../client';

/** Hundredths by item; what is not filled in is not there. */
export interface Draft {
  points: Record<string, number | undefined>;
  comment: string;
}

export type SheetState = 'todo' | 'draft' | 'sealed' | 'missed';

/** How the sheet stands for its author. Who has not sealed by the end of scoring has no sheet. */
export function sheetState(mine: Pick<MyScoring, 'own' | 'draft' | 'state'>): SheetState {
  if (mine.own) return 'sealed';
  if (mine.state !== 'OPEN') return 'missed';
  return mine.draft ? 'draft' : 'todo';
}

export const total = (points: Draft['points']) => Object.values(points).reduce<number>((sum, given) => sum + (given ?? 0), 0);

/** What is filled in; the service names what is missing. */
export const given = ({ points, comment }: Draft) => ({
  points: Object.fromEntries(Object.entries(points).filter((one): one is [string, number] => one[1] !== undefined)),
  comment,
});

/** Two drafts of one sheet, item by item. */
export function versions(items: MyScoring['sheet']['items'], here: Draft, there: Draft, comment: string): Version[] {
  const shown = (hundredths: number | undefined) => (hundredths === undefined ? '' : points(hundredths));
  return [
    ...items.map(({ code, title }) => ({ label: title, here: shown(here.points[code]), there: shown(there.points[code]) })),
    { label: comment, here: here.comment, there: there.comment },
  ];
}
