// @vitest-environment node
import { expect, test } from 'vitest';
import { most, weigh } from '../tools/budget.mjs';

const manifest = {
  'public.html': { file: 'public.js', imports: ['common'], dynamicImports: ['Award'] },
  'index.html': { file: 'main.js', css: ['style.css'], imports: ['common'], dynamicImports: ['Chart'] },
  common: { file: 'common.js' },
  Award: { file: 'award.js', imports: ['common'] },
  Chart: { file: 'chart.js', imports: ['echarts'] },
  echarts: { file: 'echarts-core.js' },
};
const over = (sizes: Record<string, number>) =>
  weigh(manifest, (file) => (sizes[file] ?? 0) * 1000)
    .filter((row) => row.over)
    .map((row) => row.what);

test('a door weighs what it imports at once, shared chunks and styles included', () => {
  expect(over({ 'public.js': most.public - 10, 'common.js': 10 })).toEqual([]);
  expect(over({ 'public.js': most.public - 10, 'common.js': 10.1 })).toEqual(['public.html']);
  expect(over({ 'main.js': most.signedIn, 'style.css': 1 })).toEqual(['index.html']);
});

test('a further page weighs what it adds', () => {
  expect(over({ 'common.js': 100, 'award.js': most.furtherPage })).toEqual([]);
  expect(over({ 'award.js': most.furtherPage + 1 })).toEqual(['public.html → Award']);
});

test('charts have a budget of their own', () => {
  expect(over({ 'chart.js': 20, 'echarts-core.js': most.charts - 20 })).toEqual([]);
  expect(over({ 'chart.js': 20, 'echarts-core.js': most.charts - 19 })).toEqual(['index.html → Chart']);
});

test('a build without a door is no build', () => {
  expect(() => weigh({ 'index.html': { file: 'main.js' } }, () => 0)).toThrow('public.html');
});
