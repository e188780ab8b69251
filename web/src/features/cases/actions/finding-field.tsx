import { VERDICTS } from '@banshi/contract/material-words';
import { Input, Radio } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { ToleranceFieldProps } from './tolerance-field-props.ts';

/** What is found of a supplied material: it passes, or what is wrong with it. */
export function FindingField({ detail, draft, onChange, isMissing }: ToleranceFieldProps) {
  const id = useId();
  const { tolerance: texts, casePage } = useTexts();
  const { finding } = draft;
  const supplied = detail.tolerance?.items.filter((each) => each.state === 'SUPPLIED') ?? [];
  return (
    <>
      <div className="field">
        <span id={`${id}m`} className="field-label">
          {texts.examined}
        </span>
        <Radio.Group
          aria-labelledby={`${id}m`}
          value={finding.orderNum}
          options={supplied.map((each) => ({
            value: each.orderNum,
            label: `${each.orderNum}. ${each.materialName}`,
          }))}
          onChange={(event) => onChange({ finding: { ...finding, orderNum: event.target.value } })}
        />
      </div>
      <div className="field">
        <span id={`${id}v`} className="field-label">
          {texts.verdict}
        </span>
        <Radio.Group
          aria-labelledby={`${id}v`}
          value={finding.verdict}
          options={VERDICTS.map((value) => ({ value, label: texts.verdicts[value] }))}
          onChange={(event) => onChange({ finding: { ...finding, verdict: event.target.value } })}
        />
      </div>
      {finding.verdict === 'FIX' && (
        <Field label={texts.note} error={isMissing ? casePage.forms.required : undefined}>
          {(control) => (
            <Input
              {...control}
              value={finding.note}
              maxLength={500}
              onChange={(event) => onChange({ finding: { ...finding, note: event.target.value } })}
            />
          )}
        </Field>
      )}
    </>
  );
}
