import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ProblemError } from './problem-error.ts';
import { expireSession } from './session.ts';

const MAX_RETRIES = 2;

/** The cache of what the server said. Only calls without an answer are tried again. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'identity/not-signed-in')) expireSession(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Without a network the page says so, instead of waiting without a word.
        networkMode: 'always',
        retry: (count, error) => count < MAX_RETRIES && isWorthRetrying(error),
        staleTime: 10_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'no-answer' || error.status >= 502);
}
