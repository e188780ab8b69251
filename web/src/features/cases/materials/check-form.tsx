import type { CaseMaterial } from '@banshi/contract/material-views';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Phrases } from './phrases.tsx';
import { useCheck } from './use-material-act.ts';

/** The examination of a material: in order at a press, or what must be corrected. */
export function CheckForm({ material, caseId }: { material: CaseMaterial; caseId: string }) {
  const { check: texts } = useTexts().materials;
  const [isFixing, setFixing] = useState(false);
  const [isCompared, setCompared] = useState(false);
  const { orderNum, name, handings } = material;
  const check = useCheck({ caseId, orderNum }, () => setFixing(false));
  const finding = { handing: handings.length, validUntil: null };
  const pass = () => {
    const trust = isCompared ? ('compared' as const) : null;
    check.mutate({ ...finding, verdict: 'PASS', note: null, trust });
  };
  return (
    <div className="check-form">
      <div className="check-buttons">
        {handings.length > 0 && material.audit !== 'PASS' && (
          <>
            <Button
              size="small"
              aria-label={texts.passFor(name)}
              loading={check.isPending && !isFixing}
              onClick={pass}
            >
              {texts.pass}
            </Button>
            {material.trust === 'copy' && (
              <Checkbox
                checked={isCompared}
                onChange={(event) => setCompared(event.target.checked)}
              >
                {texts.vouch}
              </Checkbox>
            )}
          </>
        )}
        {!isFixing && (
          <Button size="small" aria-label={texts.fixFor(name)} onClick={() => setFixing(true)}>
            {texts.fix}
          </Button>
        )}
      </div>
      {isFixing && (
        <FixForm
          material={material}
          isPending={check.isPending}
          onSubmit={(note) => check.mutate({ ...finding, verdict: 'FIX', note, trust: null })}
          onCancel={() => setFixing(false)}
        />
      )}
      <ProblemNote error={check.error} />
    </div>
  );
}

interface FixFormProps {
  readonly material: CaseMaterial;
  readonly isPending: boolean;
  readonly onSubmit: (note: string) => void;
  readonly onCancel: () => void;
}

function FixForm({ material, isPending, onSubmit, onCancel }: FixFormProps) {
  const { check: texts } = useTexts().materials;
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isEmpty = note.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isEmpty) onSubmit(note.trim());
  };
  return (
    <form className="form-stacked" onSubmit={submit} noValidate>
      <Field
        label={texts.noteFor(material.name)}
        error={isChecked && isEmpty ? texts.needsNote : undefined}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onCancel();
            }}
          />
        )}
      </Field>
      <Phrases phrases={material.phrases} text={note} onChange={setNote} />
      <p className="check-buttons">
        <Button size="small" type="primary" htmlType="submit" loading={isPending}>
          {texts.submit}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}
