import type { BatchAct } from '@banshi/contract/case-batch';
import type { CaseSummary } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, ParagraphField } from '../../../ui/plain-field.tsx';
import { OpinionPhrases } from '../phrasebook/opinion-phrases.tsx';
import { needsOpinion } from './batch-acts.ts';
import { type BatchAsked, useColleagues } from './use-batch.ts';

/** What an act on several cases still needs: one opinion, or the colleague who gets them. */
export function BatchForm({
  act,
  marked,
  isPending,
  onPerform,
  onCancel,
}: {
  act: BatchAct;
  marked: readonly CaseSummary[];
  isPending: boolean;
  onPerform: (given: Pick<BatchAsked, 'opinion' | 'staffId'>) => void;
  onCancel: () => void;
}) {
  const { batch: texts, materials } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [opinion, setOpinion] = useState('');
  const [staffId, setStaffId] = useState('');
  const isOpinion = needsOpinion(act);
  const colleagues = useColleagues(marked[0]?.caseId, !isOpinion);
  const isReady = isOpinion ? opinion.trim() !== '' : staffId !== '';
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, select')?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onPerform({
      opinion: isOpinion ? opinion.trim() : null,
      staffId: isOpinion ? null : staffId,
    });
  };
  return (
    <form ref={form} className="form-stacked batch-form" onSubmit={submit}>
      {isOpinion ? (
        <>
          <ParagraphField label={texts.opinion} value={opinion} onChange={setOpinion} />
          <OpinionPhrases text={opinion} onChange={setOpinion} />
        </>
      ) : (
        <ChoiceField
          label={texts.assignee}
          value={staffId}
          choices={[
            { key: '', text: texts.choose },
            ...colleagues.map((one) => ({ key: one.staffId, text: one.name })),
          ]}
          onChange={setStaffId}
        />
      )}
      {act === 'grant' && <p className="faint">{texts.grantHint}</p>}
      <p className="batch-buttons">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={isPending}>
          {texts.perform(texts.acts[act], marked.length)}
        </Button>
        <Button onClick={onCancel}>{materials.check.cancel}</Button>
      </p>
    </form>
  );
}
