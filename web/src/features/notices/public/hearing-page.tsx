import type { PublicHearing } from '@banshi/contract/hearings';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { HearingFacts } from './hearing-facts.tsx';
import { useHallDays } from './use-hall-days.ts';
import { usePublicHearing } from './use-hearings.ts';
import './hearings.css';

/** One announced hearing: what about, when, where, and how to take part. */
export function HearingPage() {
  const { publicHearings: texts } = useTexts();
  const { hearingId = '' } = useParams();
  const query = usePublicHearing(hearingId);
  const list = <Link to={paths.publicHearings.to()}>{texts.toList}</Link>;
  return (
    <Page title={query.data?.matterName ?? texts.one} aside={list}>
      <QueryView query={query} rows={8}>
        {(hearing) => (
          <>
            <section className="plain-panel hearing-panel" aria-label={texts.one}>
              <HearingFacts hearing={hearing} isWhole />
            </section>
            <TakingPart hearing={hearing} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function TakingPart({ hearing }: { hearing: PublicHearing }) {
  const { publicHearings: texts, hallDays } = useTexts();
  const { where, state } = hearing;
  const arranged = useHallDays(where.hallDays);
  const rows: readonly Row[] = [
    [texts.address, where.address],
    [texts.hours, where.hours],
    [hallDays.label, arranged],
    [texts.consultation, where.consultation.join('、')],
  ];
  return (
    <section className="plain-panel hearing-panel" aria-labelledby="hearing-part">
      <h2 id="hearing-part">{texts.takingPart}</h2>
      <p>{texts.how[state]}</p>
      <FactList rows={rows} />
    </section>
  );
}
