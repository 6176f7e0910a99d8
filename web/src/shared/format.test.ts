import { expect, test } from 'vitest';
import { hundredths, left, moment, points, share, yuan } from './format';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [99, '0.99'],
  [100, '1.00'],
  [1450, '14.50'],
  [-5, '-0.05'],
  [10000, '100.00'],
])('%i hundredths are %s', (n, shown) => expect(points(n)).toBe(shown));

test.each([
  [99, '0.99'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123_456_789_00, '123,456,789.00'],
])('%i fen are %s yuan', (n, shown) => expect(yuan(n)).toBe(shown));

test.each([
  ['14.5', 1450],
  ['1.15', 115],
  ['0', 0],
  ['15.', 1500],
  [' 7.05 ', 705],
  ['-0.5', -50],
  ['1.005', undefined],
  ['1,5', undefined],
  ['', undefined],
  ['1e3', undefined],
])('%j typed is %s hundredths', (typed, n) => expect(hundredths(typed)).toBe(n));

test('a share keeps the decimals that say something', () => {
  expect([1500, 1250, 1001, 10000].map(share)).toEqual(['15 %', '12.5 %', '10.01 %', '100 %']);
});

test('a legal time is Beijing’s on every device', () => {
  expect(moment('2026-08-31T16:00:00Z', 'zh-CN')).toBe('2026年9月1日 00:00');
  expect(moment('2026-08-31T15:59:59Z', 'en')).toContain('August 31, 2026');
});

test('what is left ends with its last second and not before', () => {
  const until = '2026-09-08T01:00:00Z';
  const end = Date.parse(until);
  expect(left(until, end - 1)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  expect(left(until, end)).toBeNull();
  expect(left(until, end + 86_400_000)).toBeNull();
  expect(left(until, end - 86_400_000)).toEqual({ days: 1, hours: 0, minutes: 0, seconds: 0 });
  expect(left(until, end - 90_061_000)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
});
