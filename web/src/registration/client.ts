import { queryOptions } from '@tanstack/react-query';
import { got, service } from '../shared/http';
import type { components, paths } from './api.gen';

export const registration = service<paths>();

export type Circle = components['schemas']['KnownCircle'];
export type Topic = components['schemas']['KnownTopic'];

export const topic = (id: string) =>
  queryOptions({
    queryKey: ['registration', 'topic', id],
    queryFn: ({ signal }) => got(registration.GET('/api/registration/topics/{id}', { signal, params: { path: { id } } })),
  });
