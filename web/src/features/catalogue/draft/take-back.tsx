import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { discardMatterDraft, recallMatterDraft } from '@banshi/contract/matter-acts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useMatterAct } from '../use-matter-act.ts';

interface TakeBackProps {
  readonly matter: MatterDetail;
  readonly draft: MatterDraft;
}

/** What an editor may do besides writing: take the draft back from review, or throw it away. */
export function TakeBack({ matter, draft }: TakeBackProps) {
  const { actions } = matter;
  if (actions.includes('recall')) return <Recall matter={matter} draft={draft} />;
  return actions.includes('discard') ? <Discard matter={matter} draft={draft} /> : null;
}

function Recall({ matter: { matterId }, draft: { revision } }: TakeBackProps) {
  const { takeBack: texts } = useTexts().matterLife;
  const recall = useMatterAct(matterId, (body: { revision: number }, idempotencyKey) =>
    call(recallMatterDraft, { params: { matterId }, body, idempotencyKey }),
  );
  return (
    <section className="matter-panel">
      <p>{texts.recallHint}</p>
      <div>
        <Button loading={recall.isPending} onClick={() => recall.mutate({ revision })}>
          {texts.recall}
        </Button>
      </div>
      <ProblemNote error={recall.error} />
    </section>
  );
}

function Discard({ matter: { matterId }, draft: { revision } }: TakeBackProps) {
  const { matterLife, shell } = useTexts();
  const { takeBack: texts } = matterLife;
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const discard = useMatterAct(matterId, (body: { revision: number }, idempotencyKey) =>
    call(discardMatterDraft, { params: { matterId }, body, idempotencyKey }),
  );
  const perform = () =>
    discard.mutate({ revision }, { onSuccess: () => void navigate(paths.matter.to(matterId)) });
  return (
    <div>
      <Button type="text" onClick={() => setAsking(true)}>
        {texts.discard}
      </Button>
      <Modal
        title={texts.discard}
        open={isAsking}
        okText={texts.discard}
        cancelText={shell.cancel}
        confirmLoading={discard.isPending}
        onOk={perform}
        onCancel={() => setAsking(false)}
      >
        <p>{texts.discardQuestion}</p>
        <ProblemNote error={discard.error} />
      </Modal>
    </div>
  );
}
