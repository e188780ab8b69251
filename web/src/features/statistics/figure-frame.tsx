import type { ReactNode } from 'react';

/** The frame and the head of a table of figures: the first column names the rows, numbers follow. */
export function FigureFrame(props: {
  label: string;
  heads: readonly string[];
  children: ReactNode;
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
        {props.children}
      </table>
    </div>
  );
}
