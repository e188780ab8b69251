import { Button } from 'antd';
import type { ReactNode } from 'react';
import './more-button.css';

/** What is read page by page. */
export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The way to the next page, undefined behind the last one, and whether it is being read. */
export function endOf(query: Paged) {
  return {
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoadingMore: query.isFetchingNextPage,
  };
}

/** Below a list that is read page by page: the way to its next page; nothing behind the last one. */
export function MoreButton({ query, children }: { query: Paged; children: ReactNode }) {
  const { more, isLoadingMore } = endOf(query);
  if (!more) return null;
  return (
    <p className="more-button no-print">
      <Button onClick={more} loading={isLoadingMore}>
        {children}
      </Button>
    </p>
  );
}
