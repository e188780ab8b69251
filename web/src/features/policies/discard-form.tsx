import type { PolicyDetail } from '@banshi/contract/policies';
import { discardPolicy } from '@banshi/contract/policy-acts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { usePolicyAct } from './use-policies.ts';

/** Throws the draft away, asked once more. */
export function DiscardForm({ policy: { policyId, revision } }: { policy: PolicyDetail }) {
  const { policies, shell } = useTexts();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const discard = usePolicyAct((body: { revision: number }, idempotencyKey) =>
    call(discardPolicy, { params: { policyId }, body, idempotencyKey }),
  );
  const leave = { onSuccess: () => void navigate(paths.policies.to()) };
  return (
    <div className="no-print">
      <Button onClick={() => setAsking(true)}>{policies.discard}</Button>
      <Modal
        title={policies.discard}
        open={isAsking}
        okText={policies.discard}
        cancelText={shell.cancel}
        confirmLoading={discard.isPending}
        onOk={() => discard.mutate({ revision }, leave)}
        onCancel={() => setAsking(false)}
      >
        <p>{policies.discardQuestion}</p>
        <ProblemNote error={discard.error} />
      </Modal>
    </div>
  );
}
