import type { ReactNode } from 'react';
import './page-state.css';

/** What stands in the place of content that is empty, failed or refused. */
export function PageState({
  kind,
  title,
  children,
  action,
}: {
  kind: 'empty' | 'error' | 'refused';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`page-state page-state-${kind}`} role={kind === 'empty' ? 'status' : 'alert'}>
      <p className="page-state-title">{title}</p>
      <div className="page-state-detail">{children}</div>
      {action}
    </div>
  );
}

/** The grey shape of content to come; it shows only when the wait is longer than 300 ms. */
export function Skeleton({ label, rows }: { label: string; rows: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={index} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
