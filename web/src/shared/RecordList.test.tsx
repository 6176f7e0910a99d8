import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../../test/render';
import { type Question, RecordList, type Slice } from './RecordList';

interface Row {
  id: string;
  topic: string;
}
const rows: Row[] = Array.from({ length: 5 }, (_, i) => ({ id: `e${i}`, topic: `课题 ${i}` }));

function list(at = '/review/entries') {
  const asked: { question: Question; cursor: string | undefined }[] = [];
  const read = async (question: Question, cursor: string | undefined): Promise<Slice<Row>> => {
    asked.push({ question, cursor });
    const from = Number(cursor ?? 0);
    return {
      items: rows.slice(from, from + 2),
      next: from + 2 < 5 ? String(from + 2) : null,
      total: 5,
      counts: { sealed: 3, draft: 2 },
    };
  };
  show(
    <RecordList<Row>
      name={['review', 'entries']}
      label="待评成果"
      search="课题"
      states={[
        { value: 'sealed', text: '已封存' },
        { value: 'draft', text: '草稿' },
      ]}
      exportPath="/api/review/entries"
      rowKey={(row) => row.id}
      href={(row) => `/review/scoring/${row.id}`}
      read={read}
      columns={[{ key: 'topic', title: '课题', sort: 'topic', cell: (row) => row.topic, card: 'heading' }]}
    />,
    at,
  );
  return asked;
}

test('a list goes on from the cursor that the server gave, to its end', async () => {
  const asked = list();
  for (const n of [2, 4, 5]) {
    await waitFor(() => expect(screen.getAllByRole('link', { name: /^课题/ })).toHaveLength(n));
    if (n < 5) await userEvent.click(screen.getByRole('button', { name: '继续加载' }));
  }
  expect(asked.map((one) => one.cursor)).toEqual([undefined, '2', '4']);
  expect(screen.queryByRole('button', { name: '继续加载' })).toBeNull();
});

test('counts are the server’s, not those of the rows loaded so far', async () => {
  list();
  expect(await screen.findByText('共 5 条')).toBeTruthy();
  expect(screen.getByRole('button', { name: '全部 5' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '已封存 3' })).toBeTruthy();
});

test('state and order go to the address, and from there to the server and to the export', async () => {
  const asked = list('/review/entries?q=%E6%B0%B4');
  await userEvent.click(await screen.findByRole('button', { name: '草稿 2' }));
  await userEvent.click(await screen.findByRole('button', { name: /^课题/ }));
  await userEvent.click(await screen.findByRole('button', { name: /^课题/ }));
  await waitFor(() => expect(asked.at(-1)?.question).toEqual({ q: '水', state: 'draft', sort: '-topic' }));
  expect(screen.getByLabelText('address').textContent).toBe('/review/entries?q=水&state=draft&sort=-topic');
  const link = screen.getByRole('link', { name: '导出 Excel' }).getAttribute('href') ?? '';
  expect(decodeURIComponent(link)).toBe('/api/review/entries.xlsx?q=水&state=draft&sort=-topic&lang=zh-CN');
});
