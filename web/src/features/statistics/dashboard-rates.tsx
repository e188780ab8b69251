import { DASHBOARD_SPANS, type DashboardSpan } from '@banshi/contract/dashboard-words';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import type { Period } from './period.ts';
import { RateTable } from './rate-table.tsx';
import type { Dashboard } from './use-dashboard.ts';
import { useRates, useRatesBy } from './use-indicators.ts';

/** The rates of who is looked at: of the centre all, of a department those that are made of its own. */
export function DashboardRates({ data }: { data: Dashboard }) {
  const { dashboard, indicators } = useTexts();
  const [span, choose] = useState<DashboardSpan>('year');
  const { from, to } = data.spans[span];
  return (
    <section className="notes-panel dashboard-rates">
      <div className="panel-head">
        <h2>{indicators.rates}</h2>
        <ChoiceBar
          label={dashboard.spanLabel}
          choices={DASHBOARD_SPANS.map((key) => ({ key, text: dashboard.spans[key] }))}
          chosen={span}
          onChoose={choose}
        />
      </div>
      {data.department ? (
        <OfDepartment period={{ from, to }} department={data.department} />
      ) : (
        <OfCentre period={{ from, to }} />
      )}
    </section>
  );
}

function OfCentre({ period }: { period: Period }) {
  return (
    <QueryView query={useRates(period)} rows={12}>
      {({ rates }) => <RateTable rates={rates} period={period} />}
    </QueryView>
  );
}

interface OfDepartmentProps {
  readonly period: Period;
  readonly department: NonNullable<Dashboard['department']>;
}

function OfDepartment({ period, department }: OfDepartmentProps) {
  const { statistics } = useTexts();
  return (
    <QueryView query={useRatesBy(period, 'department')} rows={12}>
      {({ rows }) => {
        const row = rows.find(({ key }) => key === department.code);
        if (!row) return <p className="faint">{statistics.empty.title}</p>;
        return <RateTable rates={row.rates} period={period} of={{ by: 'department', ...row }} />;
      }}
    </QueryView>
  );
}
