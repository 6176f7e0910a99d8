// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lock = readFileSync('package-lock.json', 'utf8');
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

test('the lock names no registry: whoever builds uses their own', () => {
  expect(lock).not.toContain('"resolved"');
});

test('every package of the lock has a hash to be held against', () => {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string; link?: boolean }> };
  const without = Object.entries(packages).filter(([path, entry]) => path && !entry.link && !entry.integrity);
  expect(without).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
});

test('versions are exact', () => {
  const versions = [...Object.values(wanted.dependencies), ...Object.values(wanted.devDependencies)];
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
