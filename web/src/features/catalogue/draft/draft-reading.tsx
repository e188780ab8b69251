import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { useTexts } from '../../../text/language.tsx';
import { MaterialTable } from '../matter/material-table.tsx';
import { ContactFacts, LimitFacts } from '../matter/matter-facts.tsx';
import {
  BasisSection,
  ConditionSection,
  FeeSection,
  FlowSection,
  FormSection,
} from '../matter/matter-lists.tsx';
import { ReviewSection } from '../matter/review-table.tsx';
import { Differences, Findings } from './draft-findings.tsx';
import { PublishForm } from './publish-form.tsx';
import { ReviewForm } from './review-form.tsx';
import { SubmissionFacts } from './submission-facts.tsx';
import { TakeBack } from './take-back.tsx';

/** A draft for whoever does not write it: its differences, and beside them what is to be done. */
export function DraftReading({ matter, draft }: { matter: MatterDetail; draft: MatterDraft }) {
  const { matterLife } = useTexts();
  const { actions, blocked } = matter;
  const isReview = actions.includes('approve') || blocked.length > 0;
  const isIdle = !isReview && !actions.includes('publish');
  return (
    <div className="draft-columns">
      <div className="matter-main">
        <Differences draft={draft} />
        <Findings findings={draft.findings} />
        <WholeDraft draft={draft} />
      </div>
      <div className="draft-side">
        <SubmissionFacts matter={matter} draft={draft} />
        {isIdle && <p className="matter-panel">{matterLife.waiting[draft.stage]}</p>}
        {isReview && <ReviewForm matter={matter} draft={draft} />}
        {actions.includes('publish') && <PublishForm matter={matter} draft={draft} />}
        <TakeBack matter={matter} draft={draft} />
      </div>
    </div>
  );
}

function WholeDraft({ draft: { body } }: { draft: MatterDraft }) {
  const { whole } = useTexts().catalogue.draft;
  return (
    <details className="whole-draft">
      <summary>{whole}</summary>
      <div className="matter-main">
        <LimitFacts body={body} />
        <MaterialTable materials={body.materials} />
        <ConditionSection body={body} />
        <FormSection body={body} />
        <BasisSection body={body} />
        <ReviewSection body={body} />
        <FeeSection body={body} />
        <FlowSection body={body} />
        <ContactFacts body={body} />
      </div>
    </details>
  );
}
