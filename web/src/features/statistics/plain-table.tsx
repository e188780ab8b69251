import type { ReactNode } from 'react';
import { FigureFrame } from './figure-frame.tsx';

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
  return (
    <FigureFrame label={props.label} heads={props.heads}>
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
    </FigureFrame>
  );
}
