// @vitest-environment node
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, services, types } from '../tools/api.mjs';

const kept = existsSync('api') ? services() : [];

test.each(kept)('the types of %s are those of its document: `npm run api` makes them', async (service) => {
  expect(readFileSync(fileOf(service), 'utf8')).toBe(await types(service));
});

test('a document becomes types, and another document others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const document = (type: string) => ({
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    paths: {},
    components: { schemas: { Entry: { type: 'object', properties: { number: { type } } } } },
  });
  writeFileSync(join(folder, 'planted.json'), JSON.stringify(document('string')));
  const before = await types('planted', folder);
  expect(before).toContain('number?: string');
  writeFileSync(join(folder, 'planted.json'), JSON.stringify(document('integer')));
  expect(await types('planted', folder)).not.toBe(before);
  expect(services(folder)).toEqual(['planted']);
});
