import { listCaseStaff } from '@banshi/contract/cases';
import { FOUND_RULES, type FoundRule } from '@banshi/contract/supervision-words';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, ParagraphField } from '../../ui/plain-field.tsx';
import { useRecordFinding } from './use-supervision.ts';

const NOBODY = '';

/** Records what a supervisor has established and the system cannot see. */
export function FindingForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { onCase, found } = useTexts().supervision;
  const [rule, setRule] = useState<FoundRule>('R10');
  const [evidence, setEvidence] = useState('');
  const [person, setPerson] = useState(NOBODY);
  const [isChecked, setChecked] = useState(false);
  const people = usePeople(caseId);
  const record = useRecordFinding(caseId);
  const isMissing = evidence.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    record.mutate({ rule, evidence, personId: person || null }, { onSuccess: onDone });
  };
  return (
    <form className="alert-form" aria-label={onCase.record} onSubmit={submit} noValidate>
      <p className="faint">{onCase.recordHelp}</p>
      <ChoiceField
        label={onCase.rule}
        value={rule}
        choices={FOUND_RULES.map((key) => ({ key, text: found[key] }))}
        onChange={setRule}
      />
      <ParagraphField
        label={onCase.evidence}
        value={evidence}
        error={isChecked && isMissing ? onCase.required : undefined}
        onChange={setEvidence}
      />
      <ChoiceField
        label={onCase.person}
        value={person}
        choices={[{ key: NOBODY, text: onCase.nobody }, ...people]}
        onChange={setPerson}
      />
      <ProblemNote error={record.error} />
      <div className="alert-buttons">
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {onCase.submit}
        </Button>
        <Button onClick={onDone}>{onCase.cancel}</Button>
      </div>
    </form>
  );
}

function usePeople(caseId: string): readonly { key: string; text: string }[] {
  const { data } = useQuery({
    queryKey: ['case-staff', caseId],
    queryFn: () => call(listCaseStaff, { params: { caseId } }),
  });
  return data?.staff.map(({ staffId, name }) => ({ key: staffId, text: name })) ?? [];
}
