import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, stubFetch } from '../../../test/stub';
import { ImportPage } from './ImportPage';
import { rateOf } from './ImportTask';

const task = { id: 't1', kind: 'employee-import', state: 'failed', done: 0, total: 3, started: '2026-11-21T00:00:00Z', faultsCount: 1 };
let server: ReturnType<typeof stubFetch>;
beforeEach(() => {
  server = stubFetch({
    'GET /api/plan/tasks': json({ items: [{ ...task, faults: [] }] }),
    'GET /api/plan/tasks/t1': json({ ...task, faults: [{ row: 2, column: 'phone', code: 'x', message: '电话不对' }] }),
  });
});

test('an import of before is found again, with its faults by row and column', async () => {
  show(<ImportPage />);
  expect(await screen.findByText('电话不对')).toBeTruthy();
  expect(screen.getAllByRole('row').at(-1)?.textContent).toBe('2电话电话不对');
});

test('without a file, or with one that is too large, nothing is sent', async () => {
  show(<ImportPage />);
  await userEvent.click(screen.getByRole('button', { name: '开始导入' }));
  expect(await screen.findByText('请选择文件。')).toBeTruthy();
  const large = new File([new Uint8Array((5 << 20) + 1)], 'people.xlsx');
  await userEvent.upload(screen.getByLabelText('表格文件'), large);
  await userEvent.click(screen.getByRole('button', { name: '开始导入' }));
  expect(await screen.findByText('文件超过 5 MB。')).toBeTruthy();
  expect(server.requests.filter((one) => one.method === 'POST')).toHaveLength(0);
});

test.each([
  [0, 10, null],
  [5, 0.5, null],
  [100, 10, 10],
  [1, 10, 1],
])('%i rows in %d seconds', (done, seconds, rate) => {
  expect(rateOf({ done, started: '2026-11-21T00:00:00Z' }, Date.parse('2026-11-21T00:00:00Z') + seconds * 1000)).toBe(rate);
});
