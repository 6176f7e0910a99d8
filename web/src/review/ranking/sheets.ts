import { points } from '../../shared/format';
import type { Place, RankingView, Sheet } from '../client';

export type Kind = 'used' | 'dropped' | 'excluded';

/** Every sheet of an entry in exactly one of the three lists, the highest total first. */
export function sheetsOf(place: Pick<Place, 'used' | 'dropped' | 'excluded' | 'sheets'>) {
  const kindOf = (sheet: Sheet): Kind =>
    place.used.includes(sheet.sheetId) ? 'used' : place.dropped.includes(sheet.sheetId) ? 'dropped' : 'excluded';
  return place.sheets
    .map((sheet) => ({ ...sheet, kind: kindOf(sheet) }))
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || a.sheetId.localeCompare(b.sheetId));
}

/** Why a sheet was dropped: it is higher or lower than one that counts. Of equal ones the order of the dropped decides. */
export function extreme(place: Pick<Place, 'used' | 'dropped' | 'excluded' | 'sheets'>, sheetId: string) {
  const all = sheetsOf(place);
  const total = (id: string) => all.find((sheet) => sheet.sheetId === id)?.total ?? 0;
  if (place.used.some((id) => total(sheetId) > total(id))) return 'highest';
  if (place.used.some((id) => total(sheetId) < total(id))) return 'lowest';
  const dropped = all.filter((sheet) => sheet.kind === 'dropped');
  return dropped.findIndex((sheet) => sheet.sheetId === sheetId) < dropped.length / 2 ? 'highest' : 'lowest';
}

/** No cell is a formula, whatever a circle calls itself. */
const cell = (text: string | number) => {
  const plain = String(text);
  return `"${(/^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};

/** With the mark by which Excel knows that it is UTF-8. */
export const csv = (rows: (string | number)[][]) => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export const totals = (place: Place, kind: Kind) =>
  sheetsOf(place)
    .filter((sheet) => sheet.kind === kind)
    .map((sheet) => (sheet.total === null ? '–' : points(sheet.total)));

/** The range that is drawn: whole tens around all that there is. */
export function range(view: RankingView) {
  const all = view.entries.flatMap((place) => place.sheets.flatMap((sheet) => (sheet.total === null ? [] : [sheet.total])));
  if (all.length === 0) return { from: 0, to: 10_000 };
  return {
    from: Math.max(0, Math.floor((Math.min(...all) - 1) / 1000) * 1000),
    to: Math.min(10_000, Math.ceil((Math.max(...all) + 1) / 1000) * 1000),
  };
}
