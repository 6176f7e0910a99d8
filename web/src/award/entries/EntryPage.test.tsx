import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import { EnterPage } from './EnterPage';
import { EntriesPage } from './EntriesPage';
import { EntryPage } from './EntryPage';

const one = {
  entry: 'e1',
  contest: 'c1',
  organizer: 'province',
  organization: 'mill',
  organizationName: '钢铁公司',
  circle: 'k1',
  circleName: '攻关小组',
  topic: 't1',
  topicTitle: '降低废品率',
  type: 'INNOVATION',
  state: 'submitted',
  recommenders: ['city'],
  opinions: [],
  returnReason: null,
};
const PATH = '/api/award/entries';

function open(at: string, organization: string, may: string[], answers: Parameters<typeof stubFetch>[0] = {}) {
  const stub = stubFetch({
    'GET /session': signedIn('p', may, [{ appointment: 'a1', organization, unit: null, role: 'secretary' }]),
    'GET /api/award/public/contests': json({ items: [], next: null, total: 0, now: '2026-11-21T10:00:00Z' }),
    'GET /api/plan/public/organizations/city': json({ id: 'city', name: '市质协' }),
    ...answers,
  });
  show(
    <Routes>
      <Route path="/award/entries" element={<EntriesPage />} />
      <Route path="/award/entries/new" element={<EnterPage />} />
      <Route path="/award/entries/:entry" element={<EntryPage />} />
    </Routes>,
    at,
  );
  return stub;
}
const writes = (requests: Request[]) => requests.filter((request) => request.method !== 'GET');

test('an entry is recommended with an opinion; what the service finds wrong stands at its field', async () => {
  const { answers, requests } = open('/award/entries/e1', 'city', ['recommend-entry'], { [`GET ${PATH}/e1`]: json(one) });
  answers.set(
    `POST ${PATH}/e1/recommendation`,
    problem(400, 'bad-input', '填写有误', { faults: [{ path: '/opinion', message: '须填写。' }] }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '推荐' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '推荐' }));
  expect(await screen.findByText('须填写。')).toBeTruthy();
  const opinion = screen.getByRole('textbox', { name: '推荐意见' });
  expect(opinion.getAttribute('aria-invalid')).toBe('true');

  answers.set(`POST ${PATH}/e1/recommendation`, json({ id: 'e1', position: '3', version: 2 }));
  answers.set(`GET ${PATH}/e1`, json({ ...one, state: 'admitted', opinions: [{ association: 'city', opinion: '同意推荐' }] }));
  await userEvent.type(opinion, '同意推荐');
  await userEvent.click(screen.getByRole('button', { name: '推荐' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '推荐' }));
  expect(await screen.findByText('主办单位受理')).toBeTruthy();
  expect(await writes(requests).at(-1)?.json()).toEqual({ opinion: '同意推荐' });
});

test('of two secretaries the second is told that the entry went on already', async () => {
  const { answers } = open('/award/entries/e1', 'city', ['recommend-entry'], { [`GET ${PATH}/e1`]: json(one) });
  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  answers.set(`POST ${PATH}/e1/return`, problem(409, 'entry.not-awaiting-recommendation', '该申报项不在等待推荐。'));
  answers.set(`GET ${PATH}/e1`, json({ ...one, state: 'admitted', opinions: [{ association: 'city', opinion: '同意' }] }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), '材料不全');
  await userEvent.click(within(dialog).getByRole('button', { name: '退回' }));
  expect(await screen.findByText('没有办理：已有人先办理了')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '推荐' })).toBeNull();
});

test('whose turn it is not is offered nothing', async () => {
  open('/award/entries/e1', 'elsewhere', ['recommend-entry'], { [`GET ${PATH}/e1`]: json(one) });
  expect(await screen.findByText('等待推荐')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '推荐' })).toBeNull();
});

test('a returned entry says why, and its enterprise may enter it again', async () => {
  const returned = { ...one, state: 'returned', returnReason: '材料不全' };
  const { answers, requests } = open('/award/entries/e1', 'mill', ['enter-contest'], { [`GET ${PATH}/e1`]: json(returned) });
  expect(await screen.findByText('材料不全')).toBeTruthy();
  answers.set(`POST ${PATH}`, json({ id: 'e1', position: '4', version: 3 }));
  await userEvent.click(await screen.findByRole('button', { name: '再次申报' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '再次申报' }));
  expect(await writes(requests)[0]?.json()).toEqual({ contest: 'c1', topic: 't1' });
});

test('an enterprise enters an accepted topic; both faults stand at their fields', async () => {
  const { answers } = open('/award/entries/new', 'mill', ['enter-contest'], {
    'GET /api/award/public/contests': json({
      items: ['c1', 'c2'].map((contest) => ({ contest, name: `评选 ${contest}`, entriesUntil: '2999-01-01T00:00:00Z' })),
      next: null,
      now: '2026-11-21T10:00:00Z',
    }),
    'GET /api/registration/topics': json({ items: [{ topic: 't1', title: '降低废品率', number: '2026-1' }], next: null }),
  });
  answers.set(
    `POST ${PATH}`,
    problem(400, 'bad-input', '填写有误', {
      faults: [
        { path: '/contest', message: '请选择评选。' },
        { path: '/topic', message: '请选择课题。' },
      ],
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '申报评选' }));
  expect(await screen.findByText('请选择评选。')).toBeTruthy();
  expect(screen.getByText('请选择课题。')).toBeTruthy();
});

test('no entry is a state of its own', async () => {
  open('/award/entries', 'city', ['recommend-entry'], { [`GET ${PATH}`]: json({ items: [], next: null, total: 0, counts: {} }) });
  expect(await screen.findByText('还没有您能看到的申报项。')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '申报评选' })).toBeNull();
});
