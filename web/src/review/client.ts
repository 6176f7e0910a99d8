import { queryOptions } from '@tanstack/react-query';
import { got, service } from '../shared/http';
import type { components, paths } from './api.gen';

export const review = service<paths>();

export type MyScoring = components['schemas']['MyScoring'];

export const myScoring = (scoring: string) =>
  queryOptions({
    queryKey: ['review', 'my-scorings', scoring],
    queryFn: ({ signal }) => got(review.GET('/api/review/my-scorings/{scoring}', { signal, params: { path: { scoring } } })),
  });
