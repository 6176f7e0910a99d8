import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../shared/http';

/** A refusal is an answer and is not asked again; a lost network is, twice. */
export const queryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
        staleTime: 5_000,
        refetchOnWindowFocus: true,
      },
    },
  });
