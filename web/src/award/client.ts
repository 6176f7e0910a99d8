import { queryOptions } from '@tanstack/react-query';
import type { paths as planPaths } from '../plan/api.gen';
import type { paths as RegistrationPaths } from '../registration/api.gen';
import { got, Problem, serverClock, service } from '../shared/http';
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

const registration = service<RegistrationPaths>();

export type Entry = components['schemas']['EntryView'];
export type AwardList = components['schemas']['TimedAwardListView'];

export const entry = (id: string) =>
  queryOptions({
    queryKey: ['award', 'entry', id],
    queryFn: ({ signal }) => got(award.GET('/api/award/entries/{entry}', { signal, params: { path: { entry: id } } })),
  });

export const awardList = (id: string) =>
  queryOptions({
    queryKey: ['award', 'own-award-list', id],
    queryFn: async ({ signal }) => {
      const found = await got(award.GET('/api/award/award-lists/{awardList}', { signal, params: { path: { awardList: id } } }));
      serverClock.told(found.now);
      return found;
    },
  });

/** Contests are announced to everybody; which of them have a list already, their organiser knows. */
export const contestsWithoutList = (organizer: string) =>
  queryOptions({
    queryKey: ['award', 'contests-without-list', organizer],
    queryFn: async ({ signal }) => {
      const query = { limit: 200 };
      const [contests, lists] = await Promise.all([
        got(award.GET('/api/award/public/contests', { signal, params: { query } })),
        got(award.GET('/api/award/award-lists', { signal, params: { query } })),
      ]);
      const taken = new Set(lists.items.map((one) => one.contest));
      return contests.items.filter((one) => one.organizer === organizer && !taken.has(one.contest));
    },
  });

/** What an enterprise may enter: the contests whose deadline has not come, and its accepted topics. */
export const toEnter = queryOptions({
  queryKey: ['award', 'to-enter'],
  queryFn: async ({ signal }) => {
    const [contests, topics] = await Promise.all([
      got(award.GET('/api/award/public/contests', { signal, params: { query: { limit: 200 } } })),
      got(registration.GET('/api/registration/topics', { signal, params: { query: { state: 'ACCEPTED', limit: 200 } } })),
    ]);
    serverClock.told(contests.now);
    return { contests: contests.items.filter((one) => Date.parse(one.entriesUntil) > serverClock.now()), topics: topics.items };
  },
});
