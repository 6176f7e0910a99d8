import { queryOptions } from '@tanstack/react-query';
import type { paths as planPaths } from '../plan/api.gen';
import { got, service } from '../shared/http';
import { everyPage } from '../shared/listQuery';
import type { components, paths } from './api.gen';

export const audit = service<paths>();
const plan = service<planPaths>();

export type Supervision = components['schemas']['Supervision'];
export type KeyUse = components['schemas']['KeyUsesKeyUse'];
export type Thing = components['schemas']['ThingsThing'];
export type Parked = components['schemas']['InboxParked'];

/** Events name organisations by id; what they are called is public. */
export const organizationNames = queryOptions({
  queryKey: ['plan', 'organizations', 'public', 'names'],
  staleTime: 600_000,
  queryFn: async ({ signal }) => {
    const all = await everyPage((query) => got(plan.GET('/api/plan/public/organizations', { signal, params: { query } })));
    return new Map(all.map((one) => [one.id, one.name]));
  },
});
