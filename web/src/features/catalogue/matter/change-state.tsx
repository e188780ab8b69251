import type { MatterDetail } from '@banshi/contract/catalogue';
import { changeMatterState } from '@banshi/contract/matter-acts';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useMatterAct } from '../use-matter-act.ts';

const CHANGES = ['suspend', 'resume', 'cancel'] as const;
type Change = (typeof CHANGES)[number];

/** The buttons by which a publisher suspends, resumes or cancels the matter. */
export function ChangeState({ matter }: { matter: MatterDetail }) {
  const { matterWords } = useTexts();
  const [asked, setAsked] = useState<Change>();
  const offered = CHANGES.filter((action) => matter.actions.includes(action));
  return (
    <>
      {offered.map((action) => (
        <Button key={action} size="small" className="no-print" onClick={() => setAsked(action)}>
          {matterWords.action[action]}
        </Button>
      ))}
      {asked && (
        <ChangeDialog
          key={asked}
          matter={matter}
          action={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** What the change means, and the reason without which it is not done. */
function ChangeDialog(props: { matter: MatterDetail; action: Change; onClose: () => void }) {
  const { matterLife, matterWords } = useTexts();
  const { change: texts } = matterLife;
  const { action, onClose } = props;
  const { matterId, state } = props.matter;
  const change = useMatterAct(matterId, (body: { reason: string }, idempotencyKey) =>
    call(changeMatterState, {
      params: { matterId },
      body: { action, state, ...body },
      idempotencyKey,
    }),
  );
  return (
    <ReasonDialog
      name={matterWords.action[action]}
      lead={texts[action]}
      texts={texts}
      act={change}
      onPerform={(reason) => change.mutate({ reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
