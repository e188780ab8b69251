import { REVIEW_STEP_KINDS, STEP_ROLES } from '@banshi/contract/catalogue-words';
import type { ReviewStep } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import {
  ChoiceField,
  NumberField,
  ParagraphField,
  TextField,
  TickField,
} from '../../../ui/plain-field.tsx';
import { useListTexts } from './list-fields.tsx';
import type { PartProps } from './part-props.ts';
import { FRESH_STEP, freshChain, withKind, withRole } from './review-chain.ts';

/** The review chain: none, or its steps in their order. */
export function ReviewChainField({ body, onChange }: PartProps) {
  const { review } = useTexts();
  const { reviewChain } = body;
  return (
    <>
      <TickField
        label={review.edit.set}
        isTicked={reviewChain !== undefined}
        onChange={(isSet) => onChange({ reviewChain: isSet ? freshChain(review.kind) : undefined })}
      />
      {reviewChain === undefined ? (
        <p className="faint">{review.usual}</p>
      ) : (
        <Steps steps={reviewChain} onChange={(steps) => onChange({ reviewChain: [...steps] })} />
      )}
    </>
  );
}

function Steps(props: {
  steps: readonly ReviewStep[];
  onChange: (steps: readonly ReviewStep[]) => void;
}) {
  const { review } = useTexts();
  const texts = useListTexts('reviewChain');
  return (
    <EditedList
      label={review.title}
      rows={props.steps}
      rowKey={(_, index) => String(index)}
      nameOf={(row, index) => row.name || texts.named(index)}
      texts={texts}
      fresh={() => FRESH_STEP}
      onChange={props.onChange}
    >
      {(row, change, index) => (
        <div className="draft-grid">
          <StepBasics row={row} change={change} label={texts.named(index)} />
          <StepRoles row={row} change={change} label={row.name || texts.named(index)} />
          <StepRules
            row={row}
            change={change}
            earlier={props.steps.slice(0, index).map(({ name }) => name)}
          />
        </div>
      )}
    </EditedList>
  );
}

interface StepProps {
  readonly row: ReviewStep;
  readonly change: (row: ReviewStep) => void;
}

function StepBasics({ row, change, label }: StepProps & { label: string }) {
  const { catalogue, review } = useTexts();
  const { fields } = catalogue;
  return (
    <>
      <TextField
        label={label}
        value={row.name}
        maxLength={20}
        onChange={(name) => change({ ...row, name })}
      />
      <ChoiceField
        label={review.edit.kind}
        value={row.kind}
        choices={REVIEW_STEP_KINDS.map((key) => ({ key, text: review.kind[key] }))}
        onChange={(kind) => change(withKind(row, kind))}
      />
      <NumberField
        label={fields.limitDays}
        value={row.limitDays ?? undefined}
        min={1}
        max={365}
        onChange={(days) => change({ ...row, limitDays: days ?? null })}
      />
    </>
  );
}

function StepRoles({ row, change, label }: StepProps & { label: string }) {
  const { review, words } = useTexts();
  return (
    <fieldset className="is-wide step-roles">
      <legend>{review.edit.rolesOf(label)}</legend>
      {STEP_ROLES[row.kind].map((role) => (
        <TickField
          key={role}
          label={words.role[role]}
          isTicked={row.roles.includes(role)}
          onChange={(isTicked) => change(withRole(row, role, isTicked))}
        />
      ))}
    </fieldset>
  );
}

function StepRules({ row, change, earlier }: StepProps & { earlier: readonly string[] }) {
  const { catalogue, review } = useTexts();
  const { fields } = catalogue;
  const asksOthers = row.kind === 'countersign' || row.kind === 'consult';
  return (
    <>
      {asksOthers && (
        <div className="is-half">
          <ParagraphField
            label={review.edit.bodies}
            value={row.bodies.join('\n')}
            onChange={(text) => change({ ...row, bodies: linesOf(text) })}
          />
        </div>
      )}
      <TickField
        label={fields.twoPersons}
        isTicked={row.twoPersons}
        onChange={(twoPersons) => change({ ...row, twoPersons })}
      />
      <TickField
        label={fields.apart}
        isTicked={row.apart}
        onChange={(apart) => change({ ...row, apart })}
      />
      {earlier.length > 0 && (
        <ChoiceField
          label={fields.returnTo}
          value={row.returnTo ?? ''}
          choices={[
            { key: '', text: review.first },
            ...earlier.map((name) => ({ key: name, text: name })),
          ]}
          onChange={(name) => change({ ...row, returnTo: name === '' ? null : name })}
        />
      )}
    </>
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => line.trim());
}
