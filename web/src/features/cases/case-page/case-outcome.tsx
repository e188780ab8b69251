import type { CaseDetail } from '@banshi/contract/case-views';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList } from '../../../ui/fact-list.tsx';

/** The notice given and the decision made, where there is one. */
export function CaseOutcome({ detail }: { detail: CaseDetail }) {
  return (
    <>
      {detail.correction && <Correction correction={detail.correction} />}
      {detail.outcome && <Outcome outcome={detail.outcome} />}
    </>
  );
}

function Correction({ correction }: { correction: NonNullable<CaseDetail['correction']> }) {
  const { facts } = useTexts().casePage;
  const formats = useFormats();
  return (
    <section className="panel">
      <h2>{facts.correction}</h2>
      <p className="faint">
        {formats.moment(correction.noticedAt)} ·{' '}
        {correction.supplementedAt
          ? facts.supplemented(formats.moment(correction.supplementedAt))
          : facts.correctionDue(formats.day(correction.dueOn))}
      </p>
      <ul>
        {correction.defects.map((each) => (
          <li key={each.orderNum}>
            {each.orderNum}. {each.materialName}：{each.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<CaseDetail['outcome']> }) {
  const { casePage, words } = useTexts();
  const { facts } = casePage;
  return (
    <section className="panel">
      <h2>{casePage.outcome}</h2>
      <FactList
        rows={[
          [facts.closeType, outcome.closeType && words.closeType[outcome.closeType]],
          [facts.resultName, outcome.resultName],
          [facts.resultNo, outcome.resultNo],
          [facts.reasons, outcome.reasons],
          [facts.remedies, outcome.remedies],
          [facts.delivery, outcome.deliveryMethod && words.delivery[outcome.deliveryMethod]],
        ]}
      />
    </section>
  );
}
