import { saveDelegation } from '@banshi/contract/delegation-acts';
import type { DelegationContent, DelegationDetail } from '@banshi/contract/delegations';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { TermFields } from './delegation-form.tsx';
import { useDelegationAct } from './use-delegations.ts';

/** The draft as it is written; who gives what to whom stays. */
export function DraftForm({ delegation }: { delegation: DelegationDetail }) {
  const { delegations: texts } = useTexts();
  const { delegationId, revision } = delegation;
  const [content, setContent] = useState(delegation.content);
  const save = useDelegationAct((body: { revision: number; content: DelegationContent }) =>
    call(saveDelegation, { params: { delegationId }, body }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ revision, content });
  };
  return (
    <form className="plain-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.draft}</h2>
      <TermFields
        terms={content}
        onChange={(part) => setContent((before) => ({ ...before, ...part }))}
      />
      <div>
        <Button htmlType="submit" loading={save.isPending}>
          {texts.save}
        </Button>
      </div>
      <ProblemNote error={save.error} />
    </form>
  );
}
