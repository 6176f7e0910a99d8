import { expect, test } from 'vitest';
import { given, sheetState, total } from './sheet';

test('what is not filled in counts for nothing and is not sent', () => {
  const draft = { points: { theme: 1450, effect: undefined }, comment: '' };
  expect(total(draft.points)).toBe(1450);
  expect(given(draft)).toEqual({ points: { theme: 1450 }, comment: '' });
});

const own = { own: null, draft: false, state: 'OPEN' };
const sealed = {
  sheetId: 's',
  marks: { state: 'clear' as const },
  comment: { state: 'clear' as const },
  receipt: { log: null, sealed: {} },
};

test.each([
  ['todo', own],
  ['draft', { ...own, draft: true }],
  ['missed', { ...own, state: 'ENDED' }],
  ['missed', { ...own, draft: true, state: 'HALTED' }],
  ['sealed', { ...own, own: sealed }],
  ['sealed', { ...own, own: sealed, state: 'REVEALED' }],
])('%s', (state, mine) => {
  expect(sheetState(mine)).toBe(state);
});
