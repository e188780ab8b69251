import type { LicenceDetail, LicenceOffer } from '@banshi/contract/licences';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { paths } from '../../frame/paths.ts';
import { useBlockSentence } from '../../frame/use-sentence.ts';
import { useTexts } from '../../text/language.tsx';

/** What can be applied for on the licence, at the counter; and what was. */
export function LicenceOffers({ licence }: { licence: LicenceDetail }) {
  const { licences: texts, filings, words } = useTexts();
  const isFiling = licence.cancelBy !== null;
  const { areas } = useSession();
  const isAtCounter = areas.includes('counter');
  return (
    <>
      {isAtCounter && (
        <section className="plain-panel no-print">
          <h2>{isFiling ? filings.applyTitle : texts.applyTitle}</h2>
          <ul className="licence-offers">
            {licence.offers.map((offer) => (
              <Offer key={offer.act} licenceId={licence.licenceId} offer={offer} />
            ))}
          </ul>
        </section>
      )}
      {licence.applications.length > 0 && (
        <section className="plain-panel">
          <h2>{isFiling ? filings.applications : texts.applications}</h2>
          <ul className="licence-offers">
            {licence.applications.map(({ caseId, act, status }) => (
              <li key={caseId}>
                <Link to={paths.oneCase.to(caseId)}>
                  {texts.application(texts.acts[act], words.status[status])}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Offer({ licenceId, offer }: { licenceId: string; offer: LicenceOffer }) {
  const { licences: texts } = useTexts();
  const sentence = useBlockSentence();
  const { act, blocked, matterName } = offer;
  if (blocked) {
    return (
      <li className="faint">
        {texts.acts[act]}: {sentence(blocked)}
      </li>
    );
  }
  return (
    <li>
      <Link to={`${paths.counter.to()}?licence=${licenceId}&act=${act}`}>
        {texts.apply(texts.acts[act])}
      </Link>{' '}
      <span className="faint">{matterName}</span>
    </li>
  );
}
