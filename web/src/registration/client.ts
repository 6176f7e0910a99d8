import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths as PlanPaths } from '../plan/api.gen';
import { call, got, serverClock, service } from '../shared/http';
import { everyPage } from '../shared/listQuery';
import { useLanguage } from '../shared/text';
import type { components, paths } from './api.gen';

export const registration = service<paths>();

/** What these pages read of the plan service: who works where, and what they are called. */
export const plan = service<PlanPaths>();

export type Circle = components['schemas']['KnownCircle'];
/** The year that counts: the newest one. */
export const latestYear = (of: Circle) => [...of.registrations].sort((a, b) => b.year - a.year)[0];

export type Topic = components['schemas']['KnownTopic'];
export type TopicType = Topic['type'];
export type Rules = components['schemas']['RulesInForce'];

export const topic = (id: string) =>
  queryOptions({
    queryKey: ['registration', 'topic', id],
    queryFn: ({ signal }) => got(registration.GET('/api/registration/topics/{id}', { signal, params: { path: { id } } })),
  });

export const circle = (id: string) =>
  queryOptions({
    queryKey: ['registration', 'circle', id],
    queryFn: ({ signal }) => got(registration.GET('/api/registration/circles/{id}', { signal, params: { path: { id } } })),
  });

/** What is in force, and which day it is at the server. */
export const rules = queryOptions({
  queryKey: ['registration', 'rules'],
  staleTime: 600_000,
  queryFn: async ({ signal }) => {
    const inForce = await got(registration.GET('/api/registration/rules', { signal }));
    serverClock.told(inForce.now);
    return inForce;
  },
});

/** Whose circles these are: the person that the session acts for. */
export const me = queryOptions({
  queryKey: ['registration', 'standing'],
  staleTime: 600_000,
  queryFn: async ({ signal }) => (await got(registration.GET('/api/registration/standing', { signal }))).person,
});

/** Where somebody works today, by the server's day. */
export const workplaces = (person: string) =>
  queryOptions({
    queryKey: ['plan', 'workplaces', person],
    queryFn: async ({ signal }) => {
      const [found, inForce] = await Promise.all([
        got(plan.GET('/api/plan/persons/{id}', { signal, params: { path: { id: person } } })),
        got(registration.GET('/api/registration/rules', { signal })),
      ]);
      return found.employments.filter((one) => one.from <= inForce.today && (!one.to || one.to > inForce.today));
    },
  });

export const topicsOf = (circle: string) =>
  queryOptions({
    queryKey: ['registration', 'topics', 'of', circle],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        got(
          registration.GET('/api/registration/topics', {
            signal,
            params: { query: { ...query, filters: { circle } } },
            querySerializer: { object: { style: 'form', explode: true } },
          }),
        ),
      ),
  });

const stepTitles = {
  'select-topic': 'Choose the topic',
  'survey-present-state': 'Survey the present state',
  'set-target': 'Set the target',
  'argue-target': 'Show that the target is feasible',
  'set-and-argue-target': 'Set the target and show that it is feasible',
  'choose-best-scheme': 'Propose schemes and choose the best',
  'analyse-causes': 'Analyse the causes',
  'confirm-main-causes': 'Confirm the main causes',
  'plan-countermeasures': 'Plan the countermeasures',
  'carry-out-countermeasures': 'Carry out the countermeasures',
  'check-effect': 'Check the effect',
  consolidate: 'Consolidate',
  standardise: 'Standardise',
  summarise: 'Sum up, and what comes next',
};

/** The steps as people read them: Chinese from the service's table, English beside it; a step unknown here by its code. */
export function useStepName() {
  const english = useLanguage() === 'en';
  const inForce = useQuery(rules).data;
  return (code: string) => {
    const title = inForce?.chains.flatMap((chain) => chain.steps).find((step) => step.code === code)?.title;
    return (english && code in stepTitles ? stepTitles[code as keyof typeof stepTitles] : title) ?? code;
  };
}

/** A file of a topic: it belongs to its author alone until a record names it. */
export async function upload(topic: string, file: File) {
  const body = new FormData();
  body.set('file', file, file.name);
  const { data } = await call('POST', '/api/registration/attachments', { params: { query: { topic } }, body });
  return (data as components['schemas']['AttachmentView']).attachment;
}
