import type { ReactNode } from 'react';
import { MoreButton, type Paged } from './more-button.tsx';

interface PagedPanelsProps<One> {
  readonly query: Paged;
  /** Of all pages that were read. */
  readonly rows: readonly One[];
  readonly rowKey: (one: One) => string | number;
  /** What stands there instead where there is none. */
  readonly empty: ReactNode;
  /** What the button to the next page says. */
  readonly more: string;
  readonly children: (one: One) => ReactNode;
}

/** A list that is read page by page, each entry in a panel of its own. */
export function PagedPanels<One>(props: PagedPanelsProps<One>) {
  const { query, rows, rowKey, empty, more, children } = props;
  if (rows.length === 0) return empty;
  return (
    <>
      <ol className="panel-list">
        {rows.map((one) => (
          <li key={rowKey(one)} className="plain-panel">
            {children(one)}
          </li>
        ))}
      </ol>
      <MoreButton query={query}>{more}</MoreButton>
    </>
  );
}
