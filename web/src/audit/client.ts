import { queryOptions } from '@tanstack/react-query';
import type { paths as planPaths } from '../plan/api.gen';
import { got, service } from '../shared/http';
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
    const names = new Map<string, string>();
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: { items: { id: string; name: string }[]; next: string | null } = await got(
        plan.GET('/api/plan/public/organizations', { signal, params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
      );
      for (const one of page.items) names.set(one.id, one.name);
      cursor = page.next ?? null;
    }
    return names;
  },
});
