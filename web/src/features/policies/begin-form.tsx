import { createPolicy } from '@banshi/contract/policy-acts';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { BasicFields } from './basic-fields.tsx';
import { usePolicyAct } from './use-policies.ts';

interface Issuer {
  readonly organisationId: number;
  readonly name: string;
}

const EMPTY = { title: '', docNo: '', issuedOn: '', effectiveFrom: '', effectiveTo: null };

/** Begins a document: whose it is, its title, number and days; the measures are written in its draft. */
export function BeginForm({ issuers }: { issuers: readonly Issuer[] }) {
  const { begin } = useTexts().policies;
  const navigate = useNavigate();
  const [issuerId, setIssuerId] = useState(String(issuers[0]?.organisationId ?? ''));
  const [basics, setBasics] = useState<Parameters<typeof BasicFields>[0]['basics']>(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const start = usePolicyAct((body: Parameters<typeof bodyOf>[0], idempotencyKey) =>
    call(createPolicy, { body: bodyOf(body), idempotencyKey }),
  );
  const isComplete =
    basics.title.trim() !== '' &&
    basics.docNo.trim() !== '' &&
    [basics.issuedOn, basics.effectiveFrom].every(isCalendarDay);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (!isComplete) return;
    start.mutate(
      { issuerId: Number(issuerId), basics },
      { onSuccess: ({ policyId }) => void navigate(paths.policyDraft.to(policyId)) },
    );
  };
  return (
    <form className="policy-panel" onSubmit={send} noValidate>
      <h2>{begin.title}</h2>
      {issuers.length > 1 && (
        <ChoiceField
          label={begin.issuer}
          value={issuerId}
          choices={issuers.map(({ organisationId, name }) => ({
            key: String(organisationId),
            text: name,
          }))}
          onChange={setIssuerId}
        />
      )}
      <BasicFields
        basics={basics}
        onChange={(part) => setBasics((before) => ({ ...before, ...part }))}
      />
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

function bodyOf({
  issuerId,
  basics,
}: {
  issuerId: number;
  basics: Parameters<typeof BasicFields>[0]['basics'];
}) {
  return { issuerId, content: { ...basics, measures: [] } };
}
