import type { CaseDetail } from '@banshi/contract/case-views';
import type { OpenCondition } from '@banshi/contract/eligibility';
import { CONDITION_VERDICTS } from '@banshi/contract/eligibility-words';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField, TickField } from '../../../ui/plain-field.tsx';
import type { ActionDraft } from './action-draft.ts';
import type { Found } from './conditions-draft.ts';

interface ConditionsFieldProps {
  readonly detail: CaseDetail;
  readonly draft: ActionDraft;
  readonly onChange: (next: Partial<ActionDraft>) => void;
}

/** 条件核对: one tick says that all are met; what is not, or does not apply, is noted with its reason. */
export function ConditionsField({ detail, draft, onChange }: ConditionsFieldProps) {
  const { eligibility: texts } = useTexts();
  const { openConditions: open } = detail;
  const { conditions } = draft;
  const [first] = open;
  if (!first) return null;
  const { stage } = first;
  return (
    <fieldset className="plain-fieldset conditions-field">
      <legend>{texts.stage[stage]}</legend>
      <ol>
        {open.map((one) => (
          <li key={one.no}>
            <p>
              {one.text} <span className="faint">{one.byLaw}</span>
            </p>
            {one.computed === null ? (
              <Verdict one={one} draft={draft} onChange={onChange} />
            ) : (
              <p className="faint">
                {texts.verdict[one.computed]} · {texts.computed}
              </p>
            )}
          </li>
        ))}
      </ol>
      {open.some(({ computed }) => computed === null) && (
        <TickField
          label={texts.allMet}
          isTicked={conditions.examined.includes(stage)}
          onChange={(isTicked) =>
            onChange({ conditions: { ...conditions, examined: isTicked ? [stage] : [] } })
          }
        />
      )}
    </fieldset>
  );
}

function Verdict(props: Omit<ConditionsFieldProps, 'detail'> & { readonly one: OpenCondition }) {
  const { eligibility: texts } = useTexts();
  const { one, draft, onChange } = props;
  const { conditions } = draft;
  const isMeant = ({ no }: Found) => no === one.no;
  const found = conditions.found.find(isMeant) ?? { no: one.no, verdict: 'MET', reason: '' };
  const note = (part: Partial<Found>) => {
    const others = conditions.found.filter((each) => !isMeant(each));
    onChange({ conditions: { ...conditions, found: [...others, { ...found, ...part }] } });
  };
  return (
    <div className="condition-verdict">
      <ChoiceField
        label={texts.verdictFor(one.no)}
        isLabelHidden
        value={found.verdict}
        choices={CONDITION_VERDICTS.map((key) => ({ key, text: texts.verdict[key] }))}
        onChange={(verdict) => note({ verdict })}
      />
      {found.verdict !== 'MET' && (
        <TextField
          label={texts.reasonFor(one.no)}
          value={found.reason}
          maxLength={500}
          onChange={(reason) => note({ reason })}
        />
      )}
    </div>
  );
}
