import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { type Fact, FactList } from '../matter/fact-list.tsx';
import { newest } from './draft-story.ts';

/** Who submitted the draft and why, from which day it shall hold, and who has approved it. */
export function SubmissionFacts({ matter, draft }: { matter: MatterDetail; draft: MatterDraft }) {
  const { matterLife, catalogue } = useTexts();
  const formats = useFormats();
  const { submission: texts } = matterLife;
  const submitted = newest(matter.acts, 'submit');
  if (!submitted || draft.stage === 'DRAFT') return null;
  const approval = draft.stage === 'APPROVED' ? newest(matter.acts, 'approve') : undefined;
  const nobody = catalogue.byImport;
  const facts: readonly Fact[] = [
    [texts.by, submitted.byName ?? nobody],
    [texts.at, formats.moment(submitted.at)],
    [texts.reason, draft.reason ?? texts.none],
    [texts.effective, draft.effectiveFrom ?? texts.withPublication],
    [texts.approvedBy, approval && (approval.byName ?? nobody)],
    [texts.opinion, approval?.reason],
  ];
  return <FactList title={texts.title} facts={facts} />;
}
