import type { PolicyDetail } from '@banshi/contract/policies';
import { publishPolicy } from '@banshi/contract/policy-acts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { usePolicyAct } from './use-policies.ts';

/** The act that cannot be taken back, asked once more before it is done; nothing for who may not do it. */
export function PublishForm({ policy }: { policy: PolicyDetail }) {
  const { policies, shell } = useTexts();
  const { publish: texts } = policies;
  const [isAsking, setAsking] = useState(false);
  const { policyId, revision, docNo, effectiveFrom, findings } = policy;
  const publish = usePolicyAct((body: { revision: number }, idempotencyKey) =>
    call(publishPolicy, { params: { policyId }, body, idempotencyKey }),
  );
  if (policy.isOwnDraft) return <Note title={texts.title} text={texts.ownDraft} />;
  if (!policy.actions.includes('publish')) return null;
  if (findings.length > 0) return <Note title={texts.title} text={texts.waits} />;
  return (
    <section className="policy-panel no-print">
      <h2>{texts.title}</h2>
      <div>
        <Button type="primary" onClick={() => setAsking(true)}>
          {texts.act}
        </Button>
      </div>
      <Modal
        title={texts.act}
        open={isAsking}
        okText={texts.act}
        cancelText={shell.cancel}
        confirmLoading={publish.isPending}
        onOk={() => publish.mutate({ revision }, { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        <p>{texts.question(docNo, effectiveFrom)}</p>
        <ProblemNote error={publish.error} />
      </Modal>
    </section>
  );
}

function Note({ title, text }: { title: string; text: string }) {
  return (
    <section className="policy-panel no-print">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
