import type { Contribution } from '@banshi/contract/hall-contributions';
import type { ContributionAct } from '@banshi/contract/hall-words';
import { Button } from 'antd';
import { useState } from 'react';
import type { Look } from '../../frame/viewer/look.ts';
import { Viewer } from '../../frame/viewer/viewer.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ContributionActs } from './contribution-acts.tsx';
import { PolicyTold } from './policy-told.tsx';
import { ReportedFiles, type Whose } from './reported-files.tsx';
import { ThanksTold } from './thanks-told.tsx';

interface OfContribution {
  readonly contribution: Contribution;
}

/** One contribution: the text that was adopted beside every original, and what may be done with it. */
export function ContributionCard({
  contribution,
  among,
  whose,
}: OfContribution & { readonly among: readonly Contribution[]; readonly whose: Whose }) {
  const { contributions: texts } = useTexts().hall;
  const [act, setAct] = useState<ContributionAct>();
  const [look, setLook] = useState<Look>();
  const { organisationName, kind, caseNumber, state, adopted, mergedInto, acts, toldIn } =
    contribution;
  const [latest] = contribution.submissions;
  const title = (adopted ?? latest)?.title ?? '';
  const close = () => setAct(undefined);
  return (
    <article className="plain-panel">
      <h2>{texts.heading(organisationName, title)}</h2>
      <p className="hall-note">
        {texts.happened(texts.kind[kind], latest?.happenedOn ?? '')}
        {caseNumber && <span className="hall-note">{texts.aboutCase(caseNumber)}</span>}
      </p>
      <PolicyTold policy={contribution.policy} />
      <ThanksTold thanks={contribution.thanks} />
      <p>
        <strong>{texts.state[state]}</strong>
        {latest?.isLate && <strong className="hall-late"> {texts.late}</strong>}
        {contribution.isForNext && <span className="hall-note">{texts.nextIssue(toldIn)}</span>}
        {mergedInto && <span className="hall-note">{texts.merged(mergedInto.title)}</span>}
      </p>
      <div className={look ? 'hall-beside' : undefined}>
        <Texts {...{ contribution, whose }} onLook={setLook} />
        {look && <Viewer key={look.file.fileId} look={look} onClose={() => setLook(undefined)} />}
      </div>
      <div className="hall-buttons no-print">
        {acts.map((one) => (
          <Button
            key={one}
            size="small"
            aria-label={texts.actOn(texts.acts[one], title)}
            onClick={() => setAct(one)}
          >
            {texts.acts[one]}
          </Button>
        ))}
      </div>
      {act && acts.includes(act) && (
        <ContributionActs {...{ act, contribution, among }} key={act} onDone={close} />
      )}
    </article>
  );
}

function Texts({
  contribution: { contributionId, adopted, submissions },
  whose,
  onLook,
}: OfContribution & { readonly whose: Whose; readonly onLook: (look: Look) => void }) {
  const { contributions: texts } = useTexts().hall;
  const formats = useFormats();
  return (
    <dl className="hall-sentences">
      {adopted && (
        <div>
          <dt>{texts.adopted(adopted.editedByName, formats.moment(adopted.editedAt))}</dt>
          <dd>{adopted.text}</dd>
        </div>
      )}
      {submissions.map((one) => (
        <div key={one.ordinal}>
          <dt>
            {texts.original(one.ordinal, one.submittedByName, formats.moment(one.submittedAt))}
          </dt>
          <dd>
            {one.text}
            {one.reason !== null && (
              <span className="hall-note hall-late">
                {texts.returned(one.judgedByName ?? '', one.reason)}
              </span>
            )}
            <ReportedFiles submission={one} {...{ contributionId, whose, onLook }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
