import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import { ApplyPage } from './ApplyPage';

const APPLY = 'POST /api/plan/organizations/applications';
let server: ReturnType<typeof stubFetch>;
beforeEach(() => {
  server = stubFetch({
    'GET /session': signedIn('li', []),
    'GET /api/plan/public/organizations': json({ items: [{ id: 'city', name: '市质量协会' }], next: 'more' }),
  });
});
const bodies = () => server.requests.filter((one) => one.method === 'POST').map((one) => one.json() as Promise<object>);
const apply = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '申请单位入驻' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '申请单位入驻' }));
};

test('whoever applies is the first of the decision layer, unless they name somebody else', async () => {
  server.answers.set(APPLY, json({ id: 'o9', version: 1, position: '7' }));
  show(<ApplyPage />, '/plan/organizations/new');
  await userEvent.type(await screen.findByLabelText('名称'), '示范钢厂');
  await userEvent.selectOptions(screen.getByLabelText('由哪家质量协会确认'), await screen.findByRole('option', { name: '市质量协会' }));
  await apply();
  expect(await bodies()[0]).toEqual({
    kind: 'ENTERPRISE',
    level: 'COMPANY',
    name: '示范钢厂',
    association: 'city',
    firstDecisionMaker: 'li',
  });
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/plan/organizations'));
});

test('all faults stand at their fields, and what was typed stays', async () => {
  const faults = ['name', 'association', 'creditCode'].map((field) => ({ path: `/${field}`, message: `${field} 不对` }));
  server.answers.set(APPLY, problem(422, 'several-rules-broken', '有几处不符合规则', { faults }));
  show(<ApplyPage />);
  await userEvent.type(await screen.findByLabelText('统一社会信用代码'), '123');
  await apply();
  for (const { message } of faults) expect(await screen.findByText(message)).toBeTruthy();
  expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3);
  expect(screen.getByDisplayValue('123')).toBeTruthy();
});

test('with more associations than a page the service is asked for those that are meant', async () => {
  show(<ApplyPage />);
  await userEvent.type(await screen.findByRole('searchbox', { name: '名称' }), '省质{Enter}');
  server.answers.set('GET /api/plan/public/organizations', json({ items: [], next: null }));
  await userEvent.type(screen.getByRole('searchbox', { name: '名称' }), '协{Enter}');
  expect(await screen.findByText('没有找到。')).toBeTruthy();
  const asked = server.requests.map((one) => new URL(one.url).searchParams).filter((query) => query.get('kind') === 'ASSOCIATION');
  expect(asked.map((query) => query.get('q'))).toEqual([null, '省质', '省质协']);
});
