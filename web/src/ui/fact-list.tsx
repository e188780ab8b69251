import { Fragment, type ReactNode } from 'react';
import './facts.css';

/** A label and its value. */
export type Row = readonly [label: string, value: ReactNode];

/** Labels and values; a row without a value is left out. */
export function FactList({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== false && value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
