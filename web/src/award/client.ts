import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths as RegistrationPaths } from '../registration/api.gen';
import { got, Problem, serverClock, service } from '../shared/http';
import { everyPage } from '../shared/listQuery';
import type { components, paths } from './api.gen';

export const award = service<paths>();

export type AwardRow = components['schemas']['AwardListRow'];
export type PublicEntry = components['schemas']['PublicEntry'];

const readAwards = (contest: string, signal?: AbortSignal) =>
  got(award.GET('/api/award/public/contests/{contest}/awards', { params: { path: { contest } }, ...(signal && { signal }) }));

export const contest = (id: string) =>
  queryOptions({
    queryKey: ['award', 'contest', id],
    queryFn: ({ signal }) => got(award.GET('/api/award/public/contests/{contest}', { signal, params: { path: { contest: id } } })),
  });

/** What a contest is called, wherever only its id is known. */
export function ContestName({ id }: { id: string }) {
  return useQuery({ ...contest(id), staleTime: 600_000 }).data?.name ?? '…';
}

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
      const [contests, lists] = await Promise.all([
        everyPage((query) => contestsOf({ ...query, organizer }, signal)),
        everyPage((query) => got(award.GET('/api/award/award-lists', { signal, params: { query } }))),
      ]);
      const taken = new Set(lists.map((one) => one.contest));
      return contests.filter((one) => !taken.has(one.contest));
    },
  });

/** A list of contests; those of one organiser by a filter that the description has as a map. */
export async function contestsOf(query: { organizer?: string; [asked: string]: string | number | undefined }, signal: AbortSignal) {
  const page = await got(award.GET('/api/award/public/contests', { signal, params: { query: query as Record<string, string> } }));
  serverClock.told(page.now);
  return page;
}

/** What an enterprise may enter: its accepted topics. */
export const acceptedTopics = (query: { q?: string; limit: number }, signal: AbortSignal) =>
  got(registration.GET('/api/registration/topics', { signal, params: { query: { ...query, state: 'ACCEPTED' } } }));
