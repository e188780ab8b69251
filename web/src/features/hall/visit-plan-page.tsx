import type { QuarterState } from '@banshi/contract/hall-words';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Lamp, type LampColour } from '../../ui/lamp.tsx';
import { useVisitPlan } from './use-hall.ts';
import '../../frame/record-form.css';
import './hall.css';

type Plan = NonNullable<ReturnType<typeof useVisitPlan>['data']>;
type Department = Plan['departments'][number];

const YEARS = { first: 2000, last: 2100 };

/** The plan of a year: which departments had a director in the hall in each quarter, and which owe it. */
export function VisitPlanPage() {
  const { registers, visits } = useTexts().hall;
  const { planPage: texts } = visits;
  const thisYear = Number(useFormats().now().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  return (
    <Page title={texts.title} aside={<Link to={paths.hall.to()}>{registers.visits}</Link>}>
      <div className="hall">
        <p>{texts.rule}</p>
        <div className="hall-buttons no-print">
          <Button disabled={year <= YEARS.first} onClick={() => setYear(year - 1)}>
            {texts.earlier}
          </Button>
          <strong aria-live="polite">{year}</strong>
          <Button disabled={year >= YEARS.last} onClick={() => setYear(year + 1)}>
            {texts.later}
          </Button>
        </div>
        <Table year={year} />
      </div>
    </Page>
  );
}

function Table({ year }: { year: number }) {
  const { planPage: texts } = useTexts().hall.visits;
  const query = useVisitPlan(year);
  const columns = useColumns();
  return (
    <QueryView query={query} rows={12}>
      {({ departments }) => {
        const owing = departments.filter(({ owed }) => owed > 0).length;
        return (
          <div className="hall">
            <p>{owing > 0 ? texts.overdue(owing) : texts.none}</p>
            <CardRows>
              <DataTable
                label={texts.table}
                columns={columns}
                rows={departments}
                rowKey={({ organisationId }) => String(organisationId)}
              />
            </CardRows>
          </div>
        );
      }}
    </QueryView>
  );
}

const COLOURS: Readonly<Partial<Record<QuarterState, LampColour>>> = {
  ...{ DONE: 'green', DUE: 'amber', OVERDUE: 'red' },
};
const QUARTERS = [1, 2, 3, 4];

function useColumns(): readonly Column<Department>[] {
  const { planPage: texts } = useTexts().hall.visits;
  return [
    { key: 'name', header: texts.name, kind: 'wide', cell: (one) => one.name },
    ...QUARTERS.map(
      (no): Column<Department> => ({
        key: String(no),
        header: texts.quarter(no),
        kind: 'short',
        cell: (one) => <Quarter quarter={one.quarters[no - 1]} />,
      }),
    ),
    {
      ...{ key: 'owed', header: texts.owed, kind: 'short' },
      cell: ({ owed }) =>
        owed > 0 ? texts.owing(owed) : <span className="faint">{texts.owesNone}</span>,
    },
  ];
}

function Quarter({ quarter }: { quarter: Department['quarters'][number] | undefined }) {
  const { planPage: texts } = useTexts().hall.visits;
  if (!quarter) return null;
  const { state, visits, last } = quarter;
  const colour = COLOURS[state];
  const word = texts.state[state];
  return (
    <>
      {colour ? <Lamp colour={colour} word={word} /> : <span className="faint">{word}</span>}
      {last && <span className="hall-note">{texts.visits(visits, last)}</span>}
    </>
  );
}
