import { queryOptions } from '@tanstack/react-query';
import type { paths as planPaths } from '../plan/api.gen';
import { got, Problem, service } from '../shared/http';
import type { components, paths } from './api.gen';

export const award = service<paths>();

/** What the pages of an award read of others: who its organiser is. */
const plan = service<planPaths>();

export type AwardRow = components['schemas']['AwardListRow'];
export type PublicEntry = components['schemas']['PublicEntry'];

const readAwards = (contest: string, signal?: AbortSignal) =>
  got(award.GET('/api/award/public/contests/{contest}/awards', { params: { path: { contest } }, ...(signal && { signal }) }));

export const contests = queryOptions({
  queryKey: ['award', 'contests'],
  queryFn: ({ signal }) => got(award.GET('/api/award/public/contests', { signal, params: {} })),
});

export const contest = (id: string) =>
  queryOptions({
    queryKey: ['award', 'contest', id],
    queryFn: ({ signal }) => got(award.GET('/api/award/public/contests/{contest}', { signal, params: { path: { contest: id } } })),
  });

/** null until the list is public: before publicity it is nobody's to know that there is one. */
export const awards = (id: string) =>
  queryOptions({
    queryKey: ['award', 'awards', id],
    queryFn: ({ signal }) =>
      readAwards(id, signal).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }),
  });

export const entries = (id: string) =>
  queryOptions({
    queryKey: ['award', 'entries', id],
    queryFn: ({ signal }) =>
      got(award.GET('/api/award/public/contests/{contest}/entries', { signal, params: { path: { contest: id } } })),
  });

export const organizations = queryOptions({
  queryKey: ['plan', 'organizations', 'public'],
  staleTime: 600_000,
  queryFn: ({ signal }) => got(plan.GET('/api/plan/public/organizations', { signal, params: {} })),
});
