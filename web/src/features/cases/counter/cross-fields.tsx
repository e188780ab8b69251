import { OTHER_PROVINCES } from '@banshi/contract/area-words';
import { CROSS_MODES } from '@banshi/contract/case-words';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { Counter } from './use-counter.ts';
import '../../../ui/plain-field.css';

/** 跨省通办: in most applications no other province has a part, and there is nothing more to choose. */
export function CrossFields({ counter }: { counter: Counter }) {
  const { crossProvince: texts, words } = useTexts();
  const { draft, change } = counter;
  const { cross } = draft;
  return (
    <>
      <Field label={texts.label} width="narrow">
        {(control) => (
          <select
            {...control}
            className="plain-control"
            value={cross.mode}
            onChange={({ target }) => {
              const mode = CROSS_MODES.find((one) => one === target.value) ?? 'NONE';
              change({ cross: { ...cross, mode } });
            }}
          >
            <option value="NONE">{texts.none}</option>
            {CROSS_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {words.crossMode[mode]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {cross.mode !== 'NONE' && <Origin counter={counter} />}
    </>
  );
}

function Origin({ counter }: { counter: Counter }) {
  const { crossProvince: texts, provinces } = useTexts();
  const { draft, change, errors } = counter;
  return (
    <Field label={texts.origin} error={errors.cross} width="narrow">
      {(control) => (
        <select
          {...control}
          className="plain-control"
          value={draft.cross.originArea}
          onChange={({ target }) => change({ cross: { ...draft.cross, originArea: target.value } })}
        >
          <option value="">{texts.choose}</option>
          {OTHER_PROVINCES.map((code) => (
            <option key={code} value={code}>
              {provinces[code]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
