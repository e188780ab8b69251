import type { HallFinding } from '@banshi/contract/hall-inspection';
import type { InspectionHeading } from '@banshi/contract/hall-words';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { FindingForm } from './finding-form.tsx';
import { HallFrame } from './hall-frame.tsx';
import { HeadingSwitch } from './heading-switch.tsx';
import { SettleForm } from './settle-form.tsx';
import { type Days, useFindings } from './use-hall.ts';

/** The inspection of the hall: what was found, what became of it, and the sentences of the bulletin. */
export function InspectionPage() {
  return <HallFrame register="inspection">{(days) => <Register days={days} />}</HallFrame>;
}

function Register({ days }: { days: Days }) {
  const { inspection: texts } = useTexts().hall;
  const query = useFindings(days);
  const [settling, setSettling] = useState<string>();
  return (
    <QueryView query={query} rows={8}>
      {({ findings, sentences, bodies, isInspector }) => {
        const chosen = findings.find((one) => one.findingId === settling && one.state === 'OPEN');
        return (
          <div className="hall">
            <Sentences sentences={sentences} />
            {findings.length === 0 ? (
              <PageState kind="empty" title={texts.empty.title}>
                {texts.empty.detail}
              </PageState>
            ) : (
              <Findings {...{ findings, isInspector }} onSettle={setSettling} />
            )}
            {chosen && <SettleForm key={chosen.findingId} finding={chosen} />}
            {isInspector && <FindingForm bodies={bodies} />}
            {isInspector && <HeadingSwitch />}
          </div>
        );
      }}
    </QueryView>
  );
}

function Sentences({
  sentences,
}: {
  sentences: readonly { readonly heading: InspectionHeading; readonly sentence: string }[];
}) {
  const { inspection: texts } = useTexts().hall;
  return (
    <section className="plain-panel">
      <h2>{texts.sentences}</h2>
      <dl className="hall-sentences">
        {sentences.map(({ heading, sentence }) => (
          <div key={heading}>
            <dt>{texts.heading[heading]}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FindingsProps {
  readonly findings: readonly HallFinding[];
  readonly isInspector: boolean;
  readonly onSettle: (findingId: string) => void;
}

function Findings({ findings, isInspector, onSettle }: FindingsProps) {
  const { inspection: texts } = useTexts().hall;
  const columns = useColumns();
  const settling: Column<HallFinding> = {
    key: 'act',
    header: texts.columns.act,
    kind: 'short',
    cell: (one) =>
      one.state === 'OPEN' && (
        <Button
          size="small"
          aria-label={texts.settleOf(findings.indexOf(one) + 1, one.problem)}
          onClick={() => onSettle(one.findingId)}
        >
          {texts.settle}
        </Button>
      ),
  };
  return (
    <CardRows>
      <DataTable
        label={texts.table}
        columns={isInspector ? [...columns, settling] : columns}
        rows={findings}
        rowKey={({ findingId }) => findingId}
      />
    </CardRows>
  );
}

function useColumns(): readonly Column<HallFinding>[] {
  const { inspection: texts } = useTexts().hall;
  const { columns } = texts;
  return [
    {
      key: 'found',
      header: columns.found,
      kind: 'wide',
      cell: (one) => (
        <>
          {texts.found(one.where, one.count, one.problem)}
          {one.note && (
            <span className="hall-note">{texts.note(one.settledByName ?? '', one.note)}</span>
          )}
        </>
      ),
    },
    {
      key: 'heading',
      header: columns.heading,
      kind: 'short',
      cell: (one) => texts.heading[one.heading],
    },
    { key: 'day', header: columns.day, kind: 'short', cell: (one) => one.foundOn },
    {
      key: 'mendBy',
      header: columns.mendBy,
      kind: 'short',
      cell: (one) => (
        <>
          {one.mendBy}
          {one.isOverdue && <strong className="hall-late"> {texts.overdue}</strong>}
        </>
      ),
    },
    { key: 'state', header: columns.state, kind: 'short', cell: (one) => texts.state[one.state] },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.recordedByName },
  ];
}
