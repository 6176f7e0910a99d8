import { hundredths, points } from '../../shared/format';
import type { Fault } from '../../shared/http';
import type { PlanItem } from '../client';

export const activities = [
  'QUALITY_CONTROL_CIRCLE',
  'QUALITY_TRAINING',
  'QUALITY_COMPETITION',
  'TRUSTWORTHY_GROUP',
  'QUALITY_INNOVATION',
  'GEMBA_LEAN',
] as const;

/** A plan as it is typed: nothing of it need be readable yet. */
export interface Typed {
  year: string;
  direction: string;
  items: TypedItem[];
}

export interface TypedItem {
  activity: string;
  project: string;
  budget: string;
  from: string;
  to: string;
}

export const emptyItem: TypedItem = { activity: '', project: '', budget: '', from: '', to: '' };

export const typedOf = (year: number, direction: string, items: PlanItem[]): Typed => ({
  year: String(year),
  direction,
  items: items.map(({ activity, project, budgetFen, from, to }) => ({ activity, project, budget: points(budgetFen), from, to })),
});

/** The codes of what is missing, not readable or out of order: each at its field, all at once. */
export function faultsOf({ year, direction, items }: Typed): Omit<Fault, 'message'>[] {
  const found: { path: string; code: string }[] = [];
  const note = (wrong: boolean, path: string, code: string) => wrong && found.push({ path, code });
  note(!/^20\d\d$/.test(year), '/year', 'year');
  note(direction.trim() === '', '/direction', 'blank');
  items.forEach((item, i) => {
    const at = (field: string) => `/items/${i}/${field}`;
    const fen = hundredths(item.budget);
    note(item.activity === '', at('activity'), 'blank');
    note(item.project.trim() === '', at('project'), 'blank');
    note(fen === undefined || fen < 0, at('budgetFen'), 'money');
    for (const field of ['from', 'to'] as const) {
      note(item[field] === '', at(field), 'blank');
      note(item[field] !== '' && item[field].slice(0, 4) !== year, at(field), 'outside');
    }
    note(item.from !== '' && item.to !== '' && item.to < item.from, at('to'), 'order');
  });
  return found;
}

/** The pointer of every field. */
export const fieldsOf = ({ items }: Typed) => [
  '/year',
  '/direction',
  ...items.flatMap((_, i) => ['activity', 'project', 'budgetFen', 'from', 'to'].map((field) => `/items/${i}/${field}`)),
];

/** What is sent; only of what has no faults. */
export const contentOf = ({ direction, items }: Typed) => ({
  direction: direction.trim(),
  items: items.map((item) => ({
    activity: item.activity as PlanItem['activity'],
    project: item.project.trim(),
    budgetFen: hundredths(item.budget) ?? 0,
    from: item.from,
    to: item.to,
  })),
});
