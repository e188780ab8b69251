import type { LicenceDetail } from '@banshi/contract/licences';
import { Link, useParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { FactList, type Row } from '../../ui/fact-list.tsx';
import { LicenceActs } from './licence-acts.tsx';
import { LicenceOffers } from './licence-offers.tsx';
import { LicenceStanding } from './licence-standing.tsx';
import { LicenceStory } from './licence-story.tsx';
import { NoticeCorrection } from './notice-correction.tsx';
import { useLicence } from './use-licences.ts';
import './licences.css';

/** One licence: whose, how long, how it stands, and all that happened to it. */
export function LicencePage() {
  const { licences } = useTexts();
  const { licenceId = '' } = useParams();
  const query = useLicence(licenceId);
  return (
    <Page
      title={query.data?.number ?? licences.title}
      aside={query.data && <LicenceStanding licence={query.data} />}
    >
      <QueryView query={query} rows={10}>
        {(licence) => (
          <div className="licence-columns">
            <div className="licence-side">
              <Facts licence={licence} />
              <LicenceOffers licence={licence} />
              <LicenceActs licence={licence} />
              {licence.cancelBy === null && <NoticeCorrection licenceId={licence.licenceId} />}
            </div>
            <LicenceStory licence={licence} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

/** What the facts are called: a filing is no licence. */
function useLabels(isFiling: boolean) {
  const { licences, filings } = useTexts();
  const { columns, facts, matter, grantedOn, term, fromCase } = licences;
  return isFiling ? filings.labels : { ...columns, facts, matter, grantedOn, term, fromCase };
}

function Facts({ licence }: { licence: LicenceDetail }) {
  const { licences: texts, filings, delegations } = useTexts();
  const labels = useLabels(licence.cancelBy !== null);
  const rows: readonly Row[] = [
    [labels.kind, licence.kind],
    [labels.number, licence.number],
    [labels.holder, licence.holderName],
    [labels.department, licence.department.shortName],
    [delegations.principal, licence.principalName],
    [labels.matter, licence.matter.name],
    [labels.grantedOn, licence.grantedOn],
    [labels.term, texts.termText(licence.validFrom, licence.validTo ?? texts.forGood)],
    [texts.askBy, licence.askBy],
    [filings.columns.cancelBy, licence.cancelBy],
    [
      labels.fromCase,
      <Link key="case" to={paths.oneCase.to(licence.licenceId)}>
        {texts.openCase}
      </Link>,
    ],
  ];
  return (
    <section className="plain-panel">
      <h2>{labels.facts}</h2>
      {licence.reminder !== null && (
        <p className="licence-reminder" role="status">
          {texts.reminder(licence.reminder)}
        </p>
      )}
      <FactList rows={rows} />
    </section>
  );
}
