import { COUNTED_GROUPINGS, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { Rate, RateRow } from '@banshi/contract/indicators';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { GroupingNotes } from './grouping-notes.tsx';
import type { Period } from './period.ts';
import { RateCells, RateTable } from './rate-table.tsx';
import { useFirstRows } from './use-first-rows.tsx';
import { useRates, useRatesBy } from './use-indicators.ts';
import { useRowLabel } from './use-row-label.ts';
import { useSeenGroupings } from './use-seen-groupings.ts';

const ALL = 'all';
type Choice = CountedGrouping | typeof ALL;

/** The rates of a period, of all together or one rate by the rows of a grouping. */
export function RatesPanel({ period }: { period: Period }) {
  const { indicators, statistics } = useTexts();
  const [by, choose] = useState<Choice>(ALL);
  const choices = useSeenGroupings(COUNTED_GROUPINGS).map((key) => ({
    key,
    text: statistics.groupings[key],
  }));
  return (
    <section className="notes-panel">
      <h2>{indicators.rates}</h2>
      <div className="selection-bar no-print">
        <ChoiceBar
          label={indicators.ratesBy}
          choices={[{ key: ALL, text: indicators.ofAll }, ...choices]}
          chosen={by}
          onChoose={choose}
        />
      </div>
      {by === ALL ? <RatesOfAll period={period} /> : <RatesBy period={period} by={by} />}
    </section>
  );
}

function RatesOfAll({ period }: { period: Period }) {
  return (
    <QueryView query={useRates(period)} rows={18}>
      {(data) => (
        <>
          <RatesMoment {...data} />
          <RateTable rates={data.rates} period={period} />
        </>
      )}
    </QueryView>
  );
}

function RatesMoment({ from, to, asOf }: Period & { readonly asOf: string }) {
  const { statistics } = useTexts();
  const formats = useFormats();
  return (
    <p className="figures-moment">
      <strong>{statistics.period(from, to)}</strong>
      <span>{statistics.asOf(formats.moment(asOf))}</span>
    </p>
  );
}

function RatesBy({ period, by }: { period: Period; by: CountedGrouping }) {
  return (
    <QueryView query={useRatesBy(period, by)} rows={12}>
      {(data) => (
        <>
          <RatesMoment {...data} />
          <OneRateBy key={data.by} rows={data.rows} by={data.by} period={period} />
          <GroupingNotes by={data.by} isOfRates />
        </>
      )}
    </QueryView>
  );
}

interface OneRateProps {
  readonly rows: readonly RateRow[];
  readonly by: CountedGrouping;
  readonly period: Period;
}

function OneRateBy({ rows, by, period }: OneRateProps) {
  const { indicators, statistics } = useTexts();
  const names = [...new Set(rows.flatMap(({ rates }) => rates.map(({ rate }) => rate)))];
  const [chosen, choose] = useState(names.includes('inTime') ? 'inTime' : names[0]);
  if (chosen === undefined) {
    const { title, detail } = statistics.empty;
    return (
      <PageState kind="empty" title={title}>
        {detail}
      </PageState>
    );
  }
  return (
    <>
      <ChoiceField
        label={indicators.columns.rate}
        value={chosen}
        choices={names.map((key) => ({ key, text: indicators.rate[key] }))}
        onChange={choose}
      />
      <p className="faint">{indicators.definition[chosen]}</p>
      <RateRows rows={rows} by={by} period={period} rate={chosen} />
    </>
  );
}

function RateRows({ rows, by, period, rate }: OneRateProps & { readonly rate: Rate['rate'] }) {
  const { indicators, statistics } = useTexts();
  const { columns } = indicators;
  const labelOf = useRowLabel(by);
  const grouping = statistics.groupings[by];
  const days = statistics.period(period.from, period.to);
  const told = rows.flatMap(({ rates, ...row }) => {
    const found = rates.find((one) => one.rate === rate);
    return found ? [{ ...row, found }] : [];
  });
  const [shown, more] = useFirstRows(told, ({ found }) => found.whole);
  return (
    <>
      <FigureFrame
        label={indicators.rateByLabel(indicators.rate[rate], grouping, days)}
        heads={[grouping, columns.value, columns.made]}
      >
        <tbody>
          {shown.map(({ found, ...row }) => {
            const label = labelOf(row);
            return (
              <tr key={row.key}>
                <th scope="row">{label}</th>
                <RateCells rate={found} period={period} of={{ by, ...row, label }} />
              </tr>
            );
          })}
        </tbody>
      </FigureFrame>
      {more}
    </>
  );
}
