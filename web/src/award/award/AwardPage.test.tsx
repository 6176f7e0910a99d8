import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import season from '../../../test/season.json';
import { contestId, firstRow, json, problem, seasonAnswers, stubFetch } from '../../../test/stub';
import { AwardPage } from './AwardPage';

const at = `/public/contests/${contestId}/awards/${firstRow.award}`;
const list = `GET /api/award/public/contests/${contestId}/awards`;
const open = () =>
  show(
    <Routes>
      <Route path="/public/contests/:contest/awards/:award" element={<AwardPage />} />
    </Routes>,
    at,
  );
const rows = (change: object) => ({ ...season.awards, items: [{ ...firstRow, ...change }, ...season.awards.items.slice(1)] });

test('an award proves itself: every check is passed, for the award and for its entry', async () => {
  stubFetch(seasonAnswers());
  open();
  expect(await screen.findByText('核对通过')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: firstRow.topicTitle })).toBeTruthy();
  for (const check of ['公开的字段就是当时写下的字段', '本页所写与记录一致', '这条记录在透明日志里', '检查点由日志密钥签名'])
    expect(screen.getAllByRole('heading', { name: check })).toHaveLength(2);
  expect(screen.getByText(/此浏览器第一次见到这份日志/)).toBeTruthy();
});

test('on a second visit the log is held against the one seen before', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set('GET /api/audit/public/checkpoint', () => new Response(season.earlier));
  open().unmount();
  open();
  await screen.findByText('核对通过');
  answers.set('GET /api/audit/public/checkpoint', () => new Response(season.checkpoint));
  document.body.replaceChildren();
  open();
  expect(await screen.findByText(/有 1,387 条记录的日志。现在的日志有 1,390 条/)).toBeTruthy();
});

test.each([
  ['the tier', { tier: 'second', tierTitle: '二等' }],
  ['the circle', { circleName: '别的小组' }],
  ['the topic', { topicTitle: '别的课题' }],
])('a list that says something else about %s than the log fails here', async (_, change) => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(list, json(rows(change)));
  open();
  expect(await screen.findByText('核对没有通过')).toBeTruthy();
  expect(screen.queryByText('核对通过')).toBeNull();
});

test('a key that changed without a word is not believed, until the visitor says so', async () => {
  const { answers } = stubFetch(seasonAnswers());
  const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  localStorage.setItem('qunzhi:log', JSON.stringify({ keys: [other], note: season.earlier, at: '2026-09-01T00:00:00Z' }));
  answers.set('GET /api/audit/public/keys', () => new Response(season.keys));
  open();
  expect(await screen.findByText('核对没有通过')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /从现在起使用这把密钥/ }));
  expect(await screen.findByText('核对通过')).toBeTruthy();
});

test('before conferral there is nothing to prove, and the page says so', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(list, json({ ...rows({ conferred: null }), state: 'in-publicity' }));
  open();
  expect(await screen.findByText('尚未授予')).toBeTruthy();
  expect(screen.queryByText('核对通过')).toBeNull();
});

test('without the admission of the entry the names are not called proven', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(`GET /api/audit/public/history/entry/${firstRow.entry}`, problem(404, 'not-found', '没有这个地址。'));
  open();
  expect(await screen.findByText('核对没有通过')).toBeTruthy();
  expect(screen.getByText(/没有找到这个申报项的受理记录/)).toBeTruthy();
});

test('an award that the list does not have is not found', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(list, json({ ...season.awards, items: season.awards.items.slice(1) }));
  open();
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});
