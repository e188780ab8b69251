import type { Visit } from '@banshi/contract/hall-visits';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { HallFrame } from './hall-frame.tsx';
import { RelatedCases } from './related-cases.tsx';
import { Tasks } from './tasks.tsx';
import { type Days, useVisits } from './use-hall.ts';
import { VisitActs } from './visit-acts.tsx';
import { VisitForm } from './visit-form.tsx';

/** The register of directors' visits: what was said and done, what was asked for and by when. */
export function VisitsPage() {
  return <HallFrame register="visits">{(days) => <Register days={days} />}</HallFrame>;
}

function Register({ days }: { days: Days }) {
  const { visits: texts } = useTexts().hall;
  const query = useVisits(days);
  return (
    <QueryView query={query} rows={6}>
      {({ visits, bodies }) => (
        <div className="hall">
          <p>
            <Link to={paths.hallVisitPlan.to()}>{texts.plan}</Link>
          </p>
          {visits.length === 0 && (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          )}
          <Visits visits={visits} />
          {bodies.length > 0 && <VisitForm bodies={bodies} />}
        </div>
      )}
    </QueryView>
  );
}

function Visits({ visits }: { visits: readonly Visit[] }) {
  const { visits: texts } = useTexts().hall;
  const [acting, setActing] = useState<string>();
  return visits.map((visit) => (
    <article key={visit.visitId} className="plain-panel">
      <h2>{texts.heading(visit.organisationName, visit.leaderName, visit.from)}</h2>
      {visit.withdrawn && (
        <p className="hall-withdrawn">
          {texts.withdrawn(visit.withdrawn.byName, visit.withdrawn.reason)}
        </p>
      )}
      <p>{visit.sentence}</p>
      <RelatedCases label={texts.served} {...visit} />
      <Tasks tasks={visit.requirements} />
      <Recorded visit={visit} />
      {visit.isKeeper && !visit.withdrawn && acting !== visit.visitId && (
        <div className="no-print">
          <Button
            size="small"
            aria-label={texts.actOn(visit.leaderName, visit.from)}
            onClick={() => setActing(visit.visitId)}
          >
            {texts.act}
          </Button>
        </div>
      )}
      {acting === visit.visitId && !visit.withdrawn && <VisitActs visit={visit} />}
    </article>
  ));
}

function Recorded({ visit: { recordedByName, recordedAt } }: { visit: Visit }) {
  const { hall } = useTexts();
  const formats = useFormats();
  return <p className="hall-note">{hall.recorded(recordedByName, formats.moment(recordedAt))}</p>;
}
