import type { PlanItem, PlanStep } from '../client';

export interface Version {
  /** Counts from 1. */
  number: number;
  at: string;
  by: string;
  direction: string;
  items: PlanItem[];
}

/** Every draft and revision is a version. */
export const versionsOf = (steps: PlanStep[]): Version[] =>
  steps
    .filter((step) => step.items)
    .map(({ at, by, direction, items }, i) => ({ number: i + 1, at, by, direction: direction ?? '', items: items ?? [] }));

/** Who drafted, revised or submitted it may neither approve nor return it. */
export const workedOnBy = (steps: PlanStep[]) =>
  new Set(steps.filter((step) => step.status === 'DRAFT' || step.status === 'SUBMITTED').map((step) => step.by));

export interface Row {
  before: PlanItem | null;
  after: PlanItem | null;
  changed: boolean;
}

const same = (a: PlanItem, b: PlanItem) => a.budgetFen === b.budgetFen && a.from === b.from && a.to === b.to;

/** Side by side: a project of the same name and kind is the same project; what is left over came or went. */
export function compare(before: PlanItem[], after: PlanItem[]): Row[] {
  const left = [...after];
  const rows = before.map((item): Row => {
    const at = left.findIndex((other) => other.project === item.project && other.activity === item.activity);
    const other = at < 0 ? null : (left.splice(at, 1)[0] ?? null);
    return { before: item, after: other, changed: !other || !same(item, other) };
  });
  return [...rows, ...left.map((item): Row => ({ before: null, after: item, changed: true }))];
}
