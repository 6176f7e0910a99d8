import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import season from '../../../test/season.json';
import { firstRow, json, problem, seasonAnswers, stubFetch } from '../../../test/stub';
import { HistoryPage } from './HistoryPage';
import { HistorySearchPage } from './HistorySearchPage';

const path = `/audit/history/entry/${firstRow.entry}`;
const read = `GET /api${path}`;
const [line] = season.history.decisions;
if (!line) throw new Error('the season has no decision');
const answers = (change: object = {}) => ({
  ...seasonAnswers(),
  [read]: json({ ...season.history, decisions: [{ ...line, ...change }] }),
});
const open = (at = path) =>
  show(
    <Routes>
      <Route path="/audit/history" element={<HistorySearchPage />} />
      <Route path="/audit/history/:kind/:id" element={<HistoryPage />} />
    </Routes>,
    at,
  );
const prove = async () => userEvent.click(await screen.findByRole('button', { name: '核对证明' }));

test('a line says who, when, on whose behalf, by which authority, and where it stands in the log', async () => {
  stubFetch(answers({ reason: { state: 'clear', value: '材料真实' } }));
  open();
  expect(await screen.findByRole('heading', { level: 1, name: firstRow.topicTitle })).toBeTruthy();
  expect(screen.getByText('日志第 945 条')).toBeTruthy();
  expect(screen.getByText('材料真实')).toBeTruthy();
  expect(screen.getByText('不向您披露')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^任命 / }).getAttribute('href')).toMatch(/^\/audit\/history\/appointment\//);
});

test.each([
  ['circle:c1@2026', '作为小组 c1 的组员（2026 年度注册）'],
  ['circle:c1@formed', '作为小组 c1 的组员'],
])('who acted as %s was one of the circle, whose history is a link away', async (authority, words) => {
  stubFetch(answers({ authority: { state: 'clear', value: authority } }));
  open();
  expect((await screen.findByRole('link', { name: words })).getAttribute('href')).toBe('/audit/history/circle/c1');
});

test.each([
  ['withheld', '不向您披露'],
  ['erased', '已删除：个人信息的密钥已销毁，谁也读不到了'],
  ['broken', '不一致：被人改动过'],
  ['unknown', '未知'],
])('a field that is %s says so in its place', async (state, words) => {
  stubFetch(answers({ actor: { state: 'none' }, fields: { score: { state } } }));
  open();
  const fields = within((await screen.findByText(/^内容/)).closest('details') as HTMLElement);
  expect(fields.getByText('得分')).toBeTruthy();
  expect(fields.getByText(words)).toBeTruthy();
});

test('each line proves itself in the browser, and says what the public file does not have', async () => {
  stubFetch(answers({ actor: { state: 'clear', value: 'p1' } }));
  open();
  await prove();
  expect(await screen.findByText('核对通过：这一条在透明日志里，没有改过。')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '这条记录在透明日志里' })).toBeTruthy();
  expect(screen.getByText(/公开证明里没有下面 1 项.*办理人/)).toBeTruthy();
});

test.each([
  ['a field', { fields: { ...line.fields, circleName: { state: 'clear', value: '别的小组' } } }],
  ['the organisation', { organization: { state: 'clear', value: 'somebody-else' } }],
  ['the decision', { name: 'entry-returned' }],
  ['the index', { index: 944 }],
])('a history that says something else about %s than the log is found out', async (_, change) => {
  stubFetch(answers(change));
  open();
  await prove();
  expect(await screen.findByText(/^核对没有通过/)).toBeTruthy();
  expect(screen.queryByText(/^核对通过/)).toBeNull();
});

test('what is not there, or not for who asks, is not found; so is a kind that there is none of', async () => {
  stubFetch({ ...answers(), [read]: problem(404, 'not-found', '没有这个地址。') });
  open().unmount();
  open();
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
  document.body.replaceChildren();
  open('/audit/history/person/p1');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});

test('the search stands in the address, an empty one is a fault at its field, an id leads straight there', async () => {
  const { requests } = stubFetch({
    ...answers(),
    'GET /api/audit/things': json({ items: [{ kind: 'circle', id: 'c1', names: ['晨光', '2026-QC-0001'] }], more: true }),
  });
  open('/audit/history');
  await userEvent.click(await screen.findByRole('button', { name: '查找' }));
  const field = () => screen.getByRole('searchbox', { name: '名称、登记号或编号' });
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field());
  expect(requests).toEqual([]);
  await userEvent.type(field(), '晨光{Enter}');
  expect((await screen.findByRole('link', { name: '晨光' })).getAttribute('href')).toBe('/audit/history/circle/c1');
  expect(screen.getByLabelText('address').textContent).toBe('/audit/history?kind=circle&q=晨光');
  expect(screen.getByText('还有更多，请输入更完整的名称。')).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '种类' }), 'entry');
  await userEvent.clear(field());
  await userEvent.type(field(), `${firstRow.entry}{Enter}`);
  expect(await screen.findByRole('heading', { level: 1, name: firstRow.topicTitle })).toBeTruthy();
});
