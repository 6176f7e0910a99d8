import type { Expert, RoundEntry, RoundView } from '../client';

export type Cell = 'handed' | 'waiting' | 'recusedState' | 'excludedSheet' | 'notYet';

/** What one seat has to do with one entry. It tells who has handed in, and knows nothing of what. */
export function cell(entry: RoundEntry, seat: string): Cell {
  const handed = entry.sheetsFrom.includes(seat);
  if (entry.recused.some((one) => one.seat === seat)) return handed ? 'excludedSheet' : 'recusedState';
  if (handed) return 'handed';
  return entry.state === 'LISTED' ? 'notYet' : 'waiting';
}

export interface Tally {
  due: number;
  handed: number;
  waiting: number;
  recused: number;
}

export function tally(entries: RoundEntry[], seats: { seat: string }[]): Tally {
  const cells = entries.flatMap((entry) => seats.map(({ seat }) => cell(entry, seat)));
  const of = (...kinds: Cell[]) => cells.filter((one) => kinds.includes(one)).length;
  const handed = of('handed');
  const waiting = of('waiting', 'notYet');
  return { due: handed + waiting, handed, waiting, recused: of('recusedState', 'excludedSheet') };
}

/** The seats in one order on every page, with who sits there as far as that may be known. */
export function seated(round: Pick<RoundView, 'seats'>, experts: Expert[]) {
  return round.seats.map(({ seat, expert }, i) => ({
    seat,
    n: i + 1,
    person: expert.value ?? null,
    name: experts.find((one) => one.person === expert.value)?.name.value ?? null,
  }));
}

export type Seated = ReturnType<typeof seated>[number];

export const ended = (entries: RoundEntry[]) => entries.filter((entry) => !['LISTED', 'OPEN'].includes(entry.state)).length;
