import { type ReactNode, useRef } from 'react';
import './data-table.css';
import { useShortcuts } from './shortcuts.ts';

/** A column of a dense table. */
export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** 'number' columns stand to the right; 'wide' ones take what is left; 'short' ones never wrap;
   *  'long' ones are cut where they would wrap. */
  readonly kind?: 'number' | 'wide' | 'short' | 'long';
  /** Where the rows stand as cards, the header stands before the cell; numbers always have it. */
  readonly isNamed?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks by X; a table without marks leaves the key alone. */
  readonly onMark?: (row: Row) => void;
  /** Claims by C. */
  readonly onClaim?: (row: Row | undefined) => void;
  readonly rowClass?: (row: Row) => string;
}

/**
 * A dense table of 36 px rows. The first link of a row is its way in: J and K move between those
 * links, Enter follows one, X marks the row.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onRows = (act: (rows: HTMLTableSectionElement) => void) => () => {
    if (body.current && isAddressed(body.current)) act(body.current);
  };
  const mark = (rows: HTMLTableSectionElement) => {
    const row = props.rows[activeRow(rows)];
    if (row !== undefined) props.onMark?.(row);
  };
  useShortcuts({
    next: onRows((rows) => focusRow(rows, activeRow(rows) + 1)),
    previous: onRows((rows) => focusRow(rows, Math.max(0, activeRow(rows) - 1))),
    ...(props.onMark ? { mark: onRows(mark) } : {}),
    ...(props.onClaim
      ? { claimRow: onRows((rows) => props.onClaim?.(props.rows[activeRow(rows)])) }
      : {}),
  });
  return (
    <table className="data-table" aria-label={props.label}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} className={props.rowClass?.(row)}>
            {props.columns.map((column) => (
              <td key={column.key} className={classOf(column)} data-name={nameOnCard(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf<Row>(column: Column<Row>): string {
  return `col-${column.key}${column.kind ? ` col-is-${column.kind}` : ''}`;
}

/** A number or a day says nothing without its header, which the cards on a phone have not. */
function nameOnCard<Row>({ header, kind, isNamed }: Column<Row>): string | undefined {
  return typeof header === 'string' && (isNamed ?? kind === 'number') ? header : undefined;
}

/** Of several tables on a page the keys are for the one that has the focus, or for the first. */
function isAddressed(body: HTMLTableSectionElement): boolean {
  const rows = '.data-table tbody';
  return (document.activeElement?.closest(rows) ?? document.querySelector(rows)) === body;
}

function activeRow(body: HTMLTableSectionElement): number {
  const focused = document.activeElement?.closest('tr');
  return focused ? [...body.rows].indexOf(focused) : -1;
}

function focusRow(body: HTMLTableSectionElement, index: number): void {
  const row = body.rows[index];
  row?.querySelector<HTMLElement>('a')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
