import type { RateName } from '@banshi/contract/indicator-words';
import type { Rate } from '@banshi/contract/indicators';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Period } from './period.ts';

/** The rates, each with what is divided by what and how it is defined. */
export function RateTable({ rates, period }: { rates: readonly Rate[]; period: Period }) {
  const { indicators, statistics } = useTexts();
  const formats = useFormats();
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
          {rates.map(({ rate, part, whole, value }) => (
            <tr key={rate}>
              <th scope="row">{indicators.rate[rate]}</th>
              <td className="is-number">
                <RateValue rate={rate} value={value} />
              </td>
              <td className="is-number">
                {indicators.made(formats.number(part), formats.number(whole))}
              </td>
              <td className="rate-definition">{indicators.definition[rate]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RateValue({ rate, value }: { rate: RateName; value: string | null }) {
  const { indicators } = useTexts();
  if (value === null) return indicators.none;
  return rate === 'averageDays' ? indicators.days(value) : indicators.percent(value);
}
