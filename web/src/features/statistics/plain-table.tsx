import type { ReactNode } from 'react';

export interface PlainRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly { readonly key: string; readonly cell: ReactNode }[];
}

/** A table of numbers: what each row is called, then its cells. */
export function PlainTable(props: {
  label: string;
  heads: readonly string[];
  rows: readonly PlainRow[];
}) {
  const [first, ...others] = props.heads;
  return (
    <div className="figure-table-frame">
      <table className="figure-table" aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" className="is-number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map(({ key, cell }) => (
                <td key={key} className="is-number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
