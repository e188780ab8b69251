import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { useTexts } from '../text/language.tsx';
import { PageState, Skeleton } from '../ui/page-state.tsx';
import { useReadSentence } from './use-sentence.ts';

const FORBIDDEN = 403;

/** Shows what a query read, or honestly why not: loading, failed, refused. */
export function QueryView<T>({
  query,
  rows = 8,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** How many lines the skeleton has. */
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  const { states } = useTexts();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton label={states.loading} rows={rows} />;
}

/** A page that could not be shown: which right is missing, or what failed and what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { states, shell } = useTexts();
  const sentence = useReadSentence();
  const isRefused = error instanceof ProblemError && error.status === FORBIDDEN;
  return (
    <PageState
      kind={isRefused ? 'refused' : 'error'}
      title={isRefused ? states.refusedTitle : states.errorTitle}
      action={onRetry && !isRefused && <Button onClick={onRetry}>{shell.retry}</Button>}
    >
      <p>{sentence(error)}</p>
      <p>{isRefused ? states.refusedHelp : states.nothingLost}</p>
      {error instanceof ProblemError && error.requestId && (
        <p>{states.requestNumber(error.requestId)}</p>
      )}
    </PageState>
  );
}
