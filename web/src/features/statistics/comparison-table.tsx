import type { ReplyOf } from '@banshi/contract/endpoint';
import type { ComparedFigure, ComparedRow, compareStatistics } from '@banshi/contract/indicators';
import { useFormats, useTexts } from '../../text/language.tsx';
import { useRowLabel } from './use-row-label.ts';

const FIGURES = ['accepted', 'closed'] as const;
const COLUMNS = ['now', 'before', 'change', 'yearBefore', 'yearChange'] as const;

/** Accepted and finished against the period before (环比) and the same days of the year before (同比). */
export function ComparisonTable({ compared }: { compared: ReplyOf<typeof compareStatistics> }) {
  const { indicators, statistics } = useTexts();
  const { comparison } = indicators;
  const { from, to, before, yearBefore, rows } = compared;
  const told = (days: { from: string; to: string }) => statistics.period(days.from, days.to);
  const name = comparison.label(told({ from, to }));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone and without links, it is scrolled by keys */}
      <section className="figure-table-frame" tabIndex={0} aria-label={name}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{statistics.groupings.bucket}</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="is-number">
                  {comparison.columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              FIGURES.map((figure) => (
                <FigureRow key={`${row.key} ${figure}`} row={row} figure={figure} />
              )),
            )}
          </tbody>
        </table>
      </section>
      <p className="faint">{comparison.definition(told(before), told(yearBefore))}</p>
    </>
  );
}

function FigureRow({ row, figure }: { row: ComparedRow; figure: (typeof FIGURES)[number] }) {
  const { indicators, statistics } = useTexts();
  const labelOf = useRowLabel('bucket');
  const label = row.key === 'total' ? statistics.total : labelOf(row);
  return (
    <tr>
      <th scope="row">{`${label} ${indicators.comparison.figure[figure]}`}</th>
      {COLUMNS.map((name) => (
        <td key={name} className="is-number">
          <ComparedValue of={row[figure]} name={name} />
        </td>
      ))}
    </tr>
  );
}

function ComparedValue({ of, name }: { of: ComparedFigure; name: (typeof COLUMNS)[number] }) {
  const { indicators } = useTexts();
  const formats = useFormats();
  const value = of[name];
  if (typeof value === 'number') return formats.number(value);
  return value === null ? indicators.none : indicators.percent(value);
}
