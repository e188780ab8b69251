import { LIMIT_UNITS } from '@banshi/contract/catalogue-words';
import type { PolicyDetail, PolicyEffect } from '@banshi/contract/policies';
import {
  KEY_PROJECT_LEVELS,
  POLICY_EFFECTS,
  type PolicyEffectKind,
} from '@banshi/contract/policy-words';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, NumberField, ParagraphField, TickField } from '../../ui/plain-field.tsx';
import { MattersField } from './matters-field.tsx';

const DAYS_MAX = 365;

/** What an effect begins with, by its kind. */
const FRESH: { readonly [K in PolicyEffectKind]: Extract<PolicyEffect, { kind: K }> } = {
  shorten: { kind: 'shorten', matters: [], days: 5, unit: 'workDay' },
  tolerate: { kind: 'tolerate', matters: [], materials: [], days: 5 },
  relax: { kind: 'relax', matters: [], condition: '', replacedBy: null },
  prioritise: { kind: 'prioritise', matters: [], levels: [...KEY_PROJECT_LEVELS] },
};

export const FRESH_EFFECT: PolicyEffect = FRESH.shorten;

/** What a measure does to approval, as data. */
export function EffectFields(props: {
  name: string;
  effect: PolicyEffect;
  matters: PolicyDetail['matters'];
  onChange: (effect: PolicyEffect) => void;
}) {
  const { policies } = useTexts();
  const { effect, onChange } = props;
  return (
    <fieldset className="policy-grid" aria-label={props.name}>
      <ChoiceField
        label={policies.fields.kind}
        value={effect.kind}
        choices={POLICY_EFFECTS.map((key) => ({ key, text: policies.kind[key] }))}
        onChange={(kind) => onChange({ ...FRESH[kind], matters: effect.matters })}
      />
      <OwnFields effect={effect} onChange={onChange} />
      <div className="is-wide">
        <MattersField
          codes={effect.matters}
          known={props.matters}
          onChange={(matters) => onChange({ ...effect, matters: [...matters] })}
        />
      </div>
    </fieldset>
  );
}

interface OwnProps<Effect extends PolicyEffect = PolicyEffect> {
  readonly effect: Effect;
  readonly onChange: (effect: PolicyEffect) => void;
}

function OwnFields({ effect, onChange }: OwnProps) {
  switch (effect.kind) {
    case 'shorten':
      return <Shortening effect={effect} onChange={onChange} />;
    case 'tolerate':
      return <Tolerance effect={effect} onChange={onChange} />;
    case 'relax':
      return <Relaxation effect={effect} onChange={onChange} />;
    case 'prioritise':
      return <Priority effect={effect} onChange={onChange} />;
  }
}

type Of<K extends PolicyEffectKind> = OwnProps<Extract<PolicyEffect, { kind: K }>>;

function Shortening({ effect, onChange }: Of<'shorten'>) {
  const { policies, matterWords } = useTexts();
  return (
    <>
      <NumberField
        label={policies.fields.days}
        value={effect.days}
        min={1}
        max={DAYS_MAX}
        onChange={(days) => onChange({ ...effect, days: days ?? 1 })}
      />
      <ChoiceField
        label={policies.fields.unit}
        value={effect.unit}
        choices={LIMIT_UNITS.map((key) => ({ key, text: matterWords.unit[key] }))}
        onChange={(unit) => onChange({ ...effect, unit })}
      />
    </>
  );
}

function Tolerance({ effect, onChange }: Of<'tolerate'>) {
  const { fields } = useTexts().policies;
  return (
    <>
      <NumberField
        label={fields.supplyDays}
        value={effect.days}
        min={1}
        max={DAYS_MAX}
        onChange={(days) => onChange({ ...effect, days: days ?? 1 })}
      />
      <div className="is-wide">
        <ParagraphField
          label={fields.materials}
          value={effect.materials.join('\n')}
          onChange={(typed) =>
            onChange({ ...effect, materials: typed === '' ? [] : typed.split('\n') })
          }
        />
      </div>
    </>
  );
}

function Relaxation({ effect, onChange }: Of<'relax'>) {
  const { fields } = useTexts().policies;
  return (
    <>
      <div className="is-wide">
        <ParagraphField
          label={fields.condition}
          value={effect.condition}
          onChange={(condition) => onChange({ ...effect, condition })}
        />
      </div>
      <div className="is-wide">
        <ParagraphField
          label={fields.replacedBy}
          value={effect.replacedBy ?? ''}
          onChange={(text) => onChange({ ...effect, replacedBy: text === '' ? null : text })}
        />
      </div>
    </>
  );
}

function Priority({ effect, onChange }: Of<'prioritise'>) {
  const { level } = useTexts().policies;
  return KEY_PROJECT_LEVELS.map((each) => (
    <TickField
      key={each}
      label={level[each]}
      isTicked={effect.levels.includes(each)}
      onChange={(isTicked) =>
        onChange({
          ...effect,
          levels: KEY_PROJECT_LEVELS.filter((one) =>
            one === each ? isTicked : effect.levels.includes(one),
          ),
        })
      }
    />
  ));
}
