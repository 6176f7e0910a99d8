import { queryOptions } from '@tanstack/react-query';
import { got, service } from '../shared/http';
import type { components, paths } from './api.gen';

export const plan = service<paths>();

export type AnnualPlan = components['schemas']['AnnualPlanView'];
export type PlanItem = components['schemas']['AnnualPlanPlanItem'];
export type PlanStep = components['schemas']['AnnualPlanStep'];
export type Appointment = components['schemas']['AppointmentView'];
export type Person = components['schemas']['PersonView'];
export type Organization = components['schemas']['OrganizationView'];
export type Membership = components['schemas']['MembershipView'];
export type Erasure = components['schemas']['ErasureView'];
export type Task = components['schemas']['TaskAnswer'];

export const annualPlan = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'annual-plan', id],
    queryFn: ({ signal }) => got(plan.GET('/api/plan/annual-plans/{id}', { signal, params: { path: { id } } })),
  });

/** Those that others may belong to and apply to. */
export const associations = (query: { q?: string; limit: number }, signal: AbortSignal) => {
  // A filter of this list, which the description has as a map.
  const filter = { kind: 'ASSOCIATION' } as Record<string, string>;
  return got(plan.GET('/api/plan/public/organizations', { signal, params: { query: { ...query, ...filter } } }));
};
