import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import { EmployeesPage } from './EmployeesPage';

test('leaving is recorded with its day, and a fault stands at it', async () => {
  const END = 'POST /api/plan/persons/p1/employments/end';
  const person = { id: 'p1', holder: 'mill', name: { state: 'clear', value: '王五' }, phone: null };
  const employments = [{ organization: 'mill', unit: null, from: '2026-01-01', to: null as string | null }];
  const server = stubFetch({ 'GET /session': signedIn('qian', ['manage-organization']) });
  server.answers.set('GET /api/plan/persons', json({ items: [{ ...person, employments }], next: null, total: 1 }));
  server.answers.set(END, problem(422, 'person.ends-before-it-began', '', { faults: [{ path: '/to', message: '早于入职日期' }] }));
  show(<EmployeesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '登记离职：王五' }));
  const dialog = within(screen.getByRole('dialog'));
  const day = dialog.getByLabelText('离职日期');
  await userEvent.clear(day);
  await userEvent.type(day, '2025-12-31');
  await userEvent.click(dialog.getByRole('button', { name: '登记离职' }));
  expect(await dialog.findByText('早于入职日期')).toBeTruthy();
  expect(await server.requests.find((one) => one.method === 'POST')?.json()).toEqual({ to: '2025-12-31' });
  server.answers.set(END, json({ id: 'p1', version: 3, position: '9' }));
  server.answers.set(
    'GET /api/plan/persons',
    json({ items: [{ ...person, employments: [{ ...employments[0], to: '2026-11-30' }] }], next: null, total: 1 }),
  );
  await userEvent.click(dialog.getByRole('button', { name: '登记离职' }));
  expect(await screen.findByText('2026-11-30')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '登记离职：王五' })).toBeNull();
});
