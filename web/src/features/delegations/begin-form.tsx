import { createDelegation } from '@banshi/contract/delegation-acts';
import type { DelegationContent } from '@banshi/contract/delegations';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { EMPTY_TERMS, TermFields } from './delegation-form.tsx';
import { useDelegationAct } from './use-delegations.ts';

interface Party {
  readonly organisationId: number;
  readonly name: string;
}

interface Parties {
  readonly principals: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Begins a delegation: who gives which item to whom, and on what terms. */
export function BeginForm({ principals, recipients }: Parties) {
  const { begin } = useTexts().delegations;
  const navigate = useNavigate();
  const [content, setContent] = useState<DelegationContent>({
    ...EMPTY_TERMS,
    catalogCode: '',
    fromOrgId: principals[0]?.organisationId ?? 0,
    toOrgId: recipients[0]?.organisationId ?? 0,
  });
  const [isChecked, setChecked] = useState(false);
  const start = useDelegationAct((body: { content: DelegationContent }, idempotencyKey) =>
    call(createDelegation, { body, idempotencyKey }),
  );
  const change = (part: Partial<DelegationContent>) =>
    setContent((before) => ({ ...before, ...part }));
  const isComplete =
    /^[0-9A-Z]{12}$/.test(content.catalogCode) &&
    isCalendarDay(content.effectiveFrom) &&
    content.basis.name.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (!isComplete) return;
    const onSuccess = ({ delegationId }: { delegationId: number }) =>
      void navigate(paths.delegation.to(delegationId));
    start.mutate({ content }, { onSuccess });
  };
  return (
    <form className="plain-panel no-print" onSubmit={send} noValidate>
      <h2>{begin.title}</h2>
      <PartyFields {...{ principals, recipients, content }} onChange={change} />
      <TermFields terms={content} onChange={change} />
      {isChecked && !isComplete && <p role="alert">{begin.missing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {begin.act}
        </Button>
      </div>
      <ProblemNote error={start.error} />
    </form>
  );
}

function PartyFields({
  principals,
  recipients,
  content,
  onChange,
}: Parties & {
  readonly content: DelegationContent;
  readonly onChange: (part: Partial<DelegationContent>) => void;
}) {
  const { fields } = useTexts().delegations;
  const choices = (parties: readonly Party[]) =>
    parties.map(({ organisationId, name }) => ({ key: String(organisationId), text: name }));
  return (
    <div className="delegation-grid">
      <ChoiceField
        label={fields.from}
        value={String(content.fromOrgId)}
        choices={choices(principals)}
        onChange={(key) => onChange({ fromOrgId: Number(key) })}
      />
      <ChoiceField
        label={fields.to}
        value={String(content.toOrgId)}
        choices={choices(recipients)}
        onChange={(key) => onChange({ toOrgId: Number(key) })}
      />
      <TextField
        label={fields.item}
        value={content.catalogCode}
        maxLength={12}
        onChange={(catalogCode) => onChange({ catalogCode: catalogCode.trim().toUpperCase() })}
      />
    </div>
  );
}
