import type { Rate } from '@banshi/contract/indicators';
import { useTexts } from '../../text/language.tsx';
import { FigureToList } from './figure-to-list.tsx';
import type { Period } from './period.ts';
import { type RateRow, useRateLists } from './rate-lists.ts';

/** The rates, each with what is divided by what and how it is defined. */
export function RateTable({
  rates,
  period,
  of,
}: {
  rates: readonly Rate[];
  period: Period;
  of?: RateRow | undefined;
}) {
  const { indicators, statistics } = useTexts();
  const { columns } = indicators;
  return (
    <div className="figure-table-frame">
      <table
        className="figure-table rate-table"
        aria-label={indicators.ratesLabel(statistics.period(period.from, period.to))}
      >
        <thead>
          <tr>
            <th scope="col">{columns.rate}</th>
            <th scope="col" className="is-number">
              {columns.value}
            </th>
            <th scope="col" className="is-number">
              {columns.made}
            </th>
            <th scope="col">{columns.definition}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((one) => (
            <tr key={one.rate}>
              <th scope="row">{indicators.rate[one.rate]}</th>
              <RateCells rate={one} period={period} of={of} />
              <td className="rate-definition">{indicators.definition[one.rate]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RateCellsProps {
  readonly rate: Rate;
  readonly period: Period;
  /** The row of a grouping whose rate it is; of all together none. */
  readonly of?: RateRow | undefined;
}

/** The rate leads to what it divides by; beside it each of its two numbers to what it counts. */
export function RateCells({ rate: { rate, part, whole, value }, period, of }: RateCellsProps) {
  const { indicators } = useTexts();
  const lists = useRateLists(rate, period, of);
  const what = of ? `${of.label} ${indicators.rate[rate]}` : indicators.rate[rate];
  const { percent, days, minutes, columns } = indicators;
  const shown = { averageDays: days, averageWait: minutes };
  const unit = rate in shown ? shown[rate as keyof typeof shown] : percent;
  return (
    <>
      <td className="is-number">
        {value === null ? (
          indicators.none
        ) : (
          <FigureToList {...lists.whole} what={what} count={unit(value)} />
        )}
      </td>
      <td className="is-number">
        <FigureToList {...lists.part} what={`${what} ${columns.part}`} count={part} />
        {' / '}
        <FigureToList {...lists.whole} what={`${what} ${columns.whole}`} count={whole} />
      </td>
    </>
  );
}
