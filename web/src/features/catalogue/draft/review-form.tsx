import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { reviewMatterDraft } from '@banshi/contract/matter-acts';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { useMatterAct } from '../use-matter-act.ts';

interface ReviewFormProps {
  readonly matter: MatterDetail;
  readonly draft: MatterDraft;
}

/** Approves the draft, or sends it back with an opinion; who wrote it is told why he does not. */
export function ReviewForm({ matter, draft }: ReviewFormProps) {
  const { matterLife, refusals } = useTexts();
  const { review: texts } = matterLife;
  if (matter.actions.includes('approve')) return <Verdict matter={matter} draft={draft} />;
  return (
    <section className="matter-panel">
      <h2>{texts.title}</h2>
      <p>{refusals['catalogue/same-person']({})}</p>
    </section>
  );
}

type Verdict = 'approve' | 'reject';

function Verdict({ matter: { matterId }, draft: { revision } }: ReviewFormProps) {
  const { review: texts } = useTexts().matterLife;
  const [opinion, setOpinion] = useState('');
  const [isMissing, setMissing] = useState(false);
  const review = useMatterAct(matterId, (verdict: Verdict, idempotencyKey) => {
    const body = { revision, verdict, reason: opinion.trim() || null };
    return call(reviewMatterDraft, { params: { matterId }, body, idempotencyKey });
  });
  const decide = (verdict: Verdict) => {
    const isBare = verdict === 'reject' && opinion.trim() === '';
    setMissing(isBare);
    if (!isBare) review.mutate(verdict);
  };
  return (
    <section className="matter-panel">
      <h2>{texts.title}</h2>
      <ParagraphField
        label={texts.opinion}
        value={opinion}
        rows={3}
        error={isMissing && opinion.trim() === '' ? texts.opinionMissing : undefined}
        onChange={setOpinion}
      />
      <div className="act-row">
        <Button type="primary" loading={review.isPending} onClick={() => decide('approve')}>
          {texts.approve}
        </Button>
        <Button disabled={review.isPending} onClick={() => decide('reject')}>
          {texts.reject}
        </Button>
      </div>
      <ProblemNote error={review.error} />
    </section>
  );
}
