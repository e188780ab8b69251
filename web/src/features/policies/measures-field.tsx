import type { PolicyContent, PolicyDetail, PolicyEffect } from '@banshi/contract/policies';
import { useTexts } from '../../text/language.tsx';
import { EditedList } from '../../ui/edited-list.tsx';
import { ParagraphField } from '../../ui/plain-field.tsx';
import { EffectFields, FRESH_EFFECT } from './effect-fields.tsx';

type Measure = PolicyContent['measures'][number];

/** The measures of a draft in their order, each with its words and its effects. */
export function MeasuresField(props: {
  measures: readonly Measure[];
  matters: PolicyDetail['matters'];
  onChange: (measures: readonly Measure[]) => void;
}) {
  const { policies } = useTexts();
  const texts = useRowTexts('measure');
  return (
    <EditedList
      label={policies.fields.measures}
      rows={props.measures}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => texts.named(index)}
      texts={texts}
      fresh={(): Measure => ({ text: '', effects: [] })}
      onChange={props.onChange}
    >
      {(row, change, index) => (
        <div className="policy-measure">
          <ParagraphField
            label={texts.named(index)}
            value={row.text}
            onChange={(text) => change({ ...row, text })}
          />
          <EffectsField
            of={texts.named(index)}
            effects={row.effects}
            matters={props.matters}
            onChange={(effects) => change({ ...row, effects: [...effects] })}
          />
        </div>
      )}
    </EditedList>
  );
}

function EffectsField(props: {
  of: string;
  effects: readonly PolicyEffect[];
  matters: PolicyDetail['matters'];
  onChange: (effects: readonly PolicyEffect[]) => void;
}) {
  const texts = useRowTexts('effect');
  const named = (index: number) => `${props.of} · ${texts.named(index)}`;
  return (
    <EditedList
      label={named(0)}
      rows={props.effects}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => named(index)}
      texts={texts}
      fresh={() => FRESH_EFFECT}
      onChange={props.onChange}
    >
      {(row, change, index) => (
        <EffectFields name={named(index)} effect={row} matters={props.matters} onChange={change} />
      )}
    </EditedList>
  );
}

function useRowTexts(what: 'measure' | 'effect') {
  const { lists, one, numbered } = useTexts().policies;
  return {
    ...lists,
    add: lists.add(one[what]),
    named: (place: number) => numbered(one[what], place + 1),
  };
}
