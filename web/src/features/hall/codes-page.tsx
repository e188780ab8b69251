import type { InspectionCode } from '@banshi/contract/hall-codes';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { CardRows } from '../../ui/card-rows.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CodesForm } from './codes-form.tsx';
import { useCodes } from './use-hall.ts';
import '../../frame/record-form.css';
import './hall.css';

/** The codes of the inspection and their points, of any day, and how they came to be so. */
export function CodesPage() {
  const { inspection } = useTexts().hall;
  const { codePage: texts } = inspection;
  const [on, setOn] = useState(useFormats().now().slice(0, 10));
  const isSound = isCalendarDay(on);
  return (
    <Page
      title={texts.title}
      aside={<Link to={paths.hallInspection.to()}>{inspection.page.back}</Link>}
    >
      <div className="record-grid hall-days no-print">
        <DayField
          label={texts.on}
          value={on}
          error={isSound ? undefined : texts.dayWrong}
          onChange={setOn}
        />
      </div>
      {isSound && <Table on={on} onDay={setOn} />}
    </Page>
  );
}

function Table({ on, onDay }: { on: string; onDay: (day: string) => void }) {
  const { codePage: texts } = useTexts().hall.inspection;
  const [isEditing, setEditing] = useState(false);
  const query = useCodes(on);
  return (
    <QueryView query={query} rows={12}>
      {({ version, codes, versions, isKeeper }) => {
        const [last] = versions;
        // The last version is the one that is replaced, whichever day is shown.
        const isLast = version === last?.version;
        const edit = () => {
          if (last && !isLast) onDay(last.from);
          setEditing(true);
        };
        return (
          <div className="hall">
            <Codes codes={codes} />
            {isKeeper && !isEditing && (
              <div className="no-print">
                <Button onClick={edit}>{texts.edit}</Button>
              </div>
            )}
            {isKeeper && isEditing && isLast && (
              <CodesForm key={version} {...{ version, codes }} onDone={() => setEditing(false)} />
            )}
            <Versions versions={versions} />
          </div>
        );
      }}
    </QueryView>
  );
}

function Codes({ codes }: { codes: readonly InspectionCode[] }) {
  const { inspection } = useTexts().hall;
  const { codePage: texts, heading } = inspection;
  const { columns } = texts;
  return (
    <CardRows>
      <DataTable
        label={texts.table}
        columns={[
          {
            key: 'problem',
            header: columns.problem,
            kind: 'wide',
            cell: (one) => (
              <>
                {one.problem}
                {one.note && <span className="hall-note">{one.note}</span>}
              </>
            ),
          },
          { key: 'code', header: columns.code, kind: 'short', cell: (one) => one.code },
          {
            key: 'heading',
            header: columns.heading,
            kind: 'short',
            cell: (one) => heading[one.heading],
          },
          {
            key: 'points',
            header: columns.points,
            kind: 'number',
            cell: (one) => texts.range(one.least, one.most),
          },
        ]}
        rows={codes}
        rowKey={({ code }) => code}
      />
    </CardRows>
  );
}

type Version = NonNullable<ReturnType<typeof useCodes>['data']>['versions'][number];

function Versions({ versions }: { versions: readonly Version[] }) {
  const { codePage: texts } = useTexts().hall.inspection;
  const formats = useFormats();
  const told = (code: InspectionCode | null) =>
    code === null ? texts.none : `${code.problem} ${texts.range(code.least, code.most)}`;
  return (
    <section className="plain-panel">
      <h2>{texts.versions}</h2>
      <ul className="hall-tasks">
        {versions.map((one) => (
          <li key={one.version}>
            {texts.version(one.version, one.from)}
            <span className="hall-note">
              {one.at === null || one.byName === null
                ? texts.shipped
                : `${texts.by(one.byName, formats.moment(one.at))} · ${one.reason}`}
            </span>
            {one.changes.map(({ code, before, after }) => (
              <span key={code} className="hall-note">
                {texts.change(code, told(before), told(after))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
