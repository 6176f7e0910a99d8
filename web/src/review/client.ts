import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths as AwardPaths } from '../award/api.gen';
import { got, Problem, serverClock, service } from '../shared/http';
import { everyPage } from '../shared/listQuery';
import { itemName } from '../shared/sheetItems';
import { type Language, useLanguage } from '../shared/text';
import type { components as PlanComponents, paths as PlanPaths } from '../plan/api.gen';
import type { components, paths } from './api.gen';

export const review = service<paths>();

export type MyScoring = components['schemas']['MyScoring'];

export const myScoring = (scoring: string) =>
  queryOptions({
    queryKey: ['review', 'my-scorings', scoring],
    queryFn: ({ signal }) => got(review.GET('/api/review/my-scorings/{scoring}', { signal, params: { path: { scoring } } })),
  });

export type RoundView = components['schemas']['TimedRoundView'];
export type RoundEntry = components['schemas']['RoundEntry'];
export type RankingView = components['schemas']['RankingView'];
export type Place = components['schemas']['RankingPlace'];
export type Sheet = components['schemas']['RankingSheet'];
export type Expert = PlanComponents['schemas']['ExpertView'];

export const round = (id: string) =>
  queryOptions({
    queryKey: ['review', 'round', id],
    queryFn: async ({ signal }) => {
      const found = await got(review.GET('/api/review/rounds/{round}', { signal, params: { path: { round: id } } }));
      serverClock.told(found.now);
      return found;
    },
  });

/** null until it is concluded: before the reveal it is nobody's to know. */
export const ranking = (id: string) =>
  queryOptions({
    queryKey: ['review', 'ranking', id],
    queryFn: ({ signal }) =>
      got(review.GET('/api/review/public/rounds/{round}/ranking', { signal, params: { path: { round: id } } })).catch(
        (error: unknown) => {
          if (error instanceof Problem && error.status === 404) return null;
          throw error;
        },
      ),
  });

export const editions = queryOptions({
  queryKey: ['review', 'editions'],
  staleTime: Infinity,
  queryFn: ({ signal }) => got(review.GET('/api/review/editions', { signal })),
});

const titles: Record<string, string> = {
  'problem-solving-cpe-2022': 'Score sheet for results of problem solving',
  'innovation-cpe-2022': 'Score sheet for results of innovation',
  'on-site-cpe-2022': 'Score sheet for reviews on site',
  'trimmed-mean-cpe-2022': 'Mean without the highest and the lowest',
};

/** What a sheet or a policy is called: Chinese from the service's table, English beside it; one unknown here by its code. */
export const ruleName = (lang: Language, code: string, title?: string) => (lang === 'en' && titles[code]) || title || code;

/** With the items of its sheet by the reader's names. */
export const inLanguage = (lang: Language, mine: MyScoring): MyScoring => ({
  ...mine,
  sheet: { ...mine.sheet, items: mine.sheet.items.map((item) => ({ ...item, title: itemName(lang, item.code, item.title) })) },
});

export function useRuleName() {
  const lang = useLanguage();
  const rules = useQuery(editions).data;
  return (code: string) =>
    ruleName(lang, code, [...(rules?.sheets ?? []), ...(rules?.policies ?? [])].find((one) => one.edition === code)?.title);
}

/** Who may sit on a panel is the plan service's to know: all of them, page by page. */
const plan = service<PlanPaths>();
export const experts = queryOptions({
  queryKey: ['plan', 'experts'],
  queryFn: ({ signal }) => everyPage((query) => got(plan.GET('/api/plan/appointments/experts', { signal, params: { query } }))),
});

/** A contest is announced to everybody; a round is opened for one of one's own that has none. */
const award = service<AwardPaths>();
export const contestsWithoutRound = (organizer: string) =>
  queryOptions({
    queryKey: ['review', 'contests-without-round', organizer],
    queryFn: async ({ signal }) => {
      // Of one organiser: a filter that the description has as a map.
      const own = { organizer } as Record<string, string>;
      const [contests, rounds] = await Promise.all([
        everyPage((query) => got(award.GET('/api/award/public/contests', { signal, params: { query: { ...query, ...own } } }))),
        everyPage((query) => got(review.GET('/api/review/rounds', { signal, params: { query } }))),
      ]);
      const taken = new Set(rounds.map((one) => one.contest));
      return contests.filter((one) => !taken.has(one.contest));
    },
  });
