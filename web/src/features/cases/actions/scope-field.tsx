import { PROMISE_SCOPES } from '@banshi/contract/promise-words';
import { Checkbox, Radio } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../text/language.tsx';
import type { ToleranceFieldProps } from './tolerance-field-props.ts';

/** 告知承诺: what is promised, the conditions of the licence or what a proof would show. */
export function ScopeField({ detail, draft, onChange, isMissing }: ToleranceFieldProps) {
  const id = useId();
  const { tolerance: texts } = useTexts();
  const replaceable = detail.materials.filter((each) => each.allowPromise && each.form === 'none');
  const isOpen = { LICENCE: detail.matterFacts.allowPromise, PROOF: replaceable.length > 0 };
  const toggle = (orderNum: number, isTicked: boolean) => {
    const others = draft.promised.filter((each) => each !== orderNum);
    onChange({ promised: isTicked ? [...others, orderNum] : others });
  };
  return (
    <>
      <div className="field">
        <span id={id} className="field-label">
          {texts.scope}
        </span>
        <Radio.Group
          aria-labelledby={id}
          value={draft.scope}
          options={PROMISE_SCOPES.filter((value) => isOpen[value]).map((value) => ({
            value,
            label: texts.scopes[value],
          }))}
          onChange={(event) => onChange({ scope: event.target.value })}
        />
      </div>
      <fieldset className="plain-fieldset">
        <legend>{texts.promised}</legend>
        <ul>
          {replaceable.map((each) => (
            <li key={each.orderNum}>
              <Checkbox
                checked={draft.promised.includes(each.orderNum)}
                onChange={(event) => toggle(each.orderNum, event.target.checked)}
              >
                {each.orderNum}. {each.name}
              </Checkbox>
            </li>
          ))}
        </ul>
        {replaceable.length === 0 && <p className="faint">{texts.promisedNothing}</p>}
        <p className="field-error" aria-live="polite">
          {isMissing ? texts.toleratedNone : ''}
        </p>
      </fieldset>
    </>
  );
}
