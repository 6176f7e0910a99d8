// @vitest-environment node
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint();
});

const faults = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId);
};
const using = (path: string) => `import * as planted from '${path}';\nexport default planted;\n`;

test.each([
  ['src/award/award/Planted.tsx', '../contests/ContestsPage'],
  ['src/award/award/Planted.tsx', '../../audit/log/LogPage'],
  ['src/award/award/Planted.tsx', '../../app/session'],
  ['src/shared/planted.ts', '../award/client'],
  ['src/shared/planted.ts', '../app/pages'],
  ['src/award/award/Planted.tsx', '../../../test/stub'],
])('%s may not import %s', async (file, path) => {
  expect(await faults(file, using(path))).toContain('no-restricted-imports');
});

test.each([
  ['src/award/award/Planted.tsx', './check'],
  ['src/award/award/Planted.tsx', '../client'],
  ['src/award/award/Planted.tsx', '../api.gen'],
  ['src/award/award/Planted.tsx', '../../shared/http'],
  ['src/award/award/Planted.tsx', 'react'],
  ['src/app/planted.tsx', '../award/award/AwardPage'],
  ['src/award/award/Planted.test.tsx', '../../../test/stub'],
  ['src/shared/planted.test.ts', '../../test/stub'],
])('%s may import %s', async (file, path) => {
  expect(await faults(file, using(path))).toEqual([]);
});

test('what others wrote is never set as HTML', async () => {
  expect(await faults('src/app/planted.tsx', 'export const x = <p dangerouslySetInnerHTML={{ __html: "" }} />;\n')).toContain(
    'no-restricted-syntax',
  );
});
