import type { Commendation } from '@banshi/contract/hall-commendations';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { CommendationForm } from './commendation-form.tsx';
import { HallFrame } from './hall-frame.tsx';
import { Letter } from './letter.tsx';
import { RelatedCases } from './related-cases.tsx';
import { type Days, useCommendations } from './use-hall.ts';
import { VerifyForm } from './verify-form.tsx';

/** The register of thanks: from whom, for what, whether they stand by it, what it scores. */
export function CommendationsPage() {
  return <HallFrame register="commendations">{(days) => <Register days={days} />}</HallFrame>;
}

function Register({ days }: { days: Days }) {
  const { commendations: texts } = useTexts().hall;
  const query = useCommendations(days);
  const [verifying, setVerifying] = useState<string>();
  return (
    <QueryView query={query} rows={6}>
      {({ commendations, departments, bodies, isVerifier }) => {
        const chosen = commendations.find(
          (one) => one.commendationId === verifying && one.verification === 'UNVERIFIED',
        );
        return (
          <div className="hall">
            {departments.length > 0 && <Departments departments={departments} />}
            {commendations.length === 0 ? (
              <PageState kind="empty" title={texts.empty.title}>
                {texts.empty.detail}
              </PageState>
            ) : (
              <Commendations {...{ commendations, isVerifier }} onVerify={setVerifying} />
            )}
            {chosen && <VerifyForm key={chosen.commendationId} commendation={chosen} />}
            {bodies.length > 0 && <CommendationForm bodies={bodies} />}
          </div>
        );
      }}
    </QueryView>
  );
}

interface Department {
  readonly organisationId: number;
  readonly name: string;
  readonly score: number;
  readonly sentence: string;
}

function Departments({ departments }: { departments: readonly Department[] }) {
  const { commendations: texts } = useTexts().hall;
  return (
    <section className="plain-panel">
      <h2>{texts.sentences}</h2>
      <dl className="hall-sentences">
        {departments.map(({ organisationId, name, score, sentence }) => (
          <div key={organisationId}>
            <dt>{texts.score(name, score)}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Props {
  readonly commendations: readonly Commendation[];
  readonly isVerifier: boolean;
  readonly onVerify: (commendationId: string) => void;
}

function Commendations({ commendations, isVerifier, onVerify }: Props) {
  const { commendations: texts } = useTexts().hall;
  const columns = useColumns(isVerifier);
  const verifying: Column<Commendation> = {
    key: 'act',
    header: texts.columns.act,
    kind: 'short',
    cell: (one) =>
      one.verification === 'UNVERIFIED' && (
        <Button
          size="small"
          aria-label={texts.verifyOf(one.senders.join('、'), one.receivedOn)}
          onClick={() => onVerify(one.commendationId)}
        >
          {texts.verify}
        </Button>
      ),
  };
  return (
    <CardRows>
      <DataTable
        label={texts.table}
        columns={isVerifier ? [...columns, verifying] : columns}
        rows={commendations}
        rowKey={({ commendationId }) => commendationId}
      />
    </CardRows>
  );
}

function useColumns(isVerifier: boolean): readonly Column<Commendation>[] {
  const { commendations: texts, inspection } = useTexts().hall;
  const { columns } = texts;
  return [
    {
      key: 'senders',
      header: columns.senders,
      kind: 'wide',
      cell: (one) => (
        <>
          {texts.sent(one.senders.join('、'), one.organisationName)}
          <span className="hall-note">{one.reason}</span>
          <Thanked commendation={one} />
          <RelatedCases label={texts.cases} {...one} />
          <Letter commendation={one} isVerifier={isVerifier} />
          {one.note && (
            <span className="hall-note">{inspection.note(one.verifiedByName ?? '', one.note)}</span>
          )}
        </>
      ),
    },
    { key: 'kind', header: columns.kind, kind: 'short', cell: (one) => texts.kind[one.kind] },
    { key: 'day', header: columns.day, kind: 'short', cell: (one) => one.receivedOn },
    {
      key: 'verification',
      header: columns.verification,
      kind: 'short',
      cell: (one) => texts.verification[one.verification],
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.recordedByName },
  ];
}

function Thanked({ commendation: { windowNumber, staffNames } }: { commendation: Commendation }) {
  const { commendations: texts } = useTexts().hall;
  const told = [
    windowNumber === null ? '' : texts.to(windowNumber),
    staffNames.length === 0 ? '' : texts.staff(staffNames.join('、')),
  ].filter((one) => one !== '');
  return told.length > 0 && <span className="hall-note">{told.join(' · ')}</span>;
}
