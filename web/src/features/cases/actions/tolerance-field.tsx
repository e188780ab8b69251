import { Checkbox } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { MaterialTicks } from '../materials/material-ticks.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { FindingField } from './finding-field.tsx';
import { PromiseField } from './promise-field.tsx';
import { ScopeField } from './scope-field.tsx';
import type { ToleranceFieldName } from './tolerance-draft.ts';
import type { ToleranceFieldProps } from './tolerance-field-props.ts';

/** One part of a form about materials that follow after the acceptance. */
export function ToleranceField({
  field,
  ...props
}: ToleranceFieldProps & { readonly field: ToleranceFieldName }) {
  const { tolerance: texts } = useTexts();
  const { draft, onChange, isMissing } = props;
  switch (field) {
    case 'tolerated':
      return <ToleratedField {...props} />;
    case 'deadline':
      return (
        <DeadlineField
          deadline={draft.deadline}
          isMissing={isMissing}
          onChange={(deadline) => onChange({ deadline })}
        />
      );
    case 'grantsBefore':
      return (
        <Checkbox
          checked={draft.grantsBefore}
          onChange={(event) => onChange({ grantsBefore: event.target.checked })}
        >
          {texts.grantsBefore}
        </Checkbox>
      );
    case 'promise':
      return (
        <PromiseField
          promise={draft.promise}
          isMissing={isMissing}
          onChange={(promise) => onChange({ promise })}
        />
      );
    case 'scope':
      return <ScopeField {...props} />;
    case 'withTolerance':
      return <WithTolerance {...props} />;
    case 'supplied':
      return <SuppliedField {...props} />;
    case 'finding':
      return <FindingField {...props} />;
  }
}

/** 容缺+承诺: something may follow beside what is promised. */
function WithTolerance(props: ToleranceFieldProps) {
  const { tolerance: texts } = useTexts();
  const { draft, onChange, isMissing } = props;
  return (
    <>
      <Checkbox
        checked={draft.withTolerance}
        onChange={(event) => onChange({ withTolerance: event.target.checked })}
      >
        {texts.withTolerance}
      </Checkbox>
      {draft.withTolerance && (
        <>
          <ToleratedField {...props} />
          <DeadlineField
            deadline={draft.deadline}
            isMissing={isMissing}
            onChange={(deadline) => onChange({ deadline })}
          />
        </>
      )}
    </>
  );
}

/** Which materials may follow: what is missing, the main ones never. */
function ToleratedField({ detail, draft, onChange, isMissing }: ToleranceFieldProps) {
  const { tolerance: texts } = useTexts();
  const missing = detail.materials.filter(
    (each) => !each.isMain && (each.form === 'none' || each.audit === 'FIX'),
  );
  const toggle = (orderNum: number, isTicked: boolean) => {
    const others = draft.tolerated.filter((each) => each !== orderNum);
    onChange({ tolerated: isTicked ? [...others, orderNum] : others });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>{texts.tolerated}</legend>
      <ul>
        {missing.map((each) => (
          <li key={each.orderNum}>
            <Checkbox
              checked={draft.tolerated.includes(each.orderNum)}
              onChange={(event) => toggle(each.orderNum, event.target.checked)}
            >
              {each.orderNum}. {each.name}
              <span className="faint"> {texts.listed(each.toleranceDays)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {missing.length === 0 && <p className="faint">{texts.nothingMissing}</p>}
      <p className="field-error" aria-live="polite">
        {isMissing ? texts.toleratedNone : ''}
      </p>
    </fieldset>
  );
}

/** What arrived of the materials that were missing. */
function SuppliedField({ detail, draft, onChange, isMissing }: ToleranceFieldProps) {
  const { tolerance: texts, casePage } = useTexts();
  const open = new Set(
    detail.tolerance?.items.filter((each) => each.state === 'OPEN').map((each) => each.orderNum),
  );
  return (
    <fieldset className="plain-fieldset">
      <legend>{texts.supplied}</legend>
      <MaterialTicks
        materials={detail.materials.filter((each) => open.has(each.orderNum))}
        handed={draft.supplied}
        onChange={(next) => onChange({ supplied: next(draft.supplied) })}
      />
      <p className="field-error" aria-live="polite">
        {isMissing ? casePage.forms.required : ''}
      </p>
    </fieldset>
  );
}
