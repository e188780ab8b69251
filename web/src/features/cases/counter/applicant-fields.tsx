import { lookUpApplicant } from '@banshi/contract/cases';
import { useMutation } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useId } from 'react';
import { call } from '../../../api/call.ts';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { applicantOf, ID_TYPES, kindOf } from './draft.ts';
import { OrganisationNumber } from './organisation-number.tsx';
import type { Counter } from './use-counter.ts';

/** Who applies: the number first, since the rest may come with it. */
export function ApplicantFields({ counter }: { counter: Counter }) {
  const { applicant } = useTexts().counter;
  const { draft, change } = counter;
  const idTypeId = useId();
  return (
    <>
      <div className="field">
        <span id={idTypeId} className="field-label">
          {applicant.idType}
        </span>
        <Radio.Group
          aria-labelledby={idTypeId}
          className="id-types"
          value={draft.idType}
          onChange={(event) => change({ idType: event.target.value })}
          options={ID_TYPES.map((idType) => ({
            value: idType,
            label: applicant.idTypes[idType],
          }))}
        />
      </div>
      <NumberField key={draft.idType} counter={counter} />
      <TextField
        counter={counter}
        field="name"
        label={kindOf(draft.idType) === 'person' ? applicant.name : applicant.organisationName}
      />
      <TextField counter={counter} field="mobile" label={applicant.mobile} isOptional />
      <TextField counter={counter} field="agentName" label={applicant.agent} isOptional />
    </>
  );
}

function NumberField({ counter }: { counter: Counter }) {
  const { applicant: texts } = useTexts().counter;
  const { draft, change, errors } = counter;
  const lookUp = useLookUp(counter);
  const sentence = useSentence();
  const error = lookUp.error ? sentence(lookUp.error) : errors.idNumber;
  const known = lookUp.data;
  const type = (idNumber: string) => {
    lookUp.reset();
    change({ idNumber });
  };
  const leave = () => {
    if (draft.idNumber.trim() !== '' && lookUp.status === 'idle') lookUp.mutate();
  };
  const hint = known && (known.known ? texts.known(known.openCases) : texts.unknown);
  return (
    <Field label={texts.idNumber} error={error} hint={lookUp.isPending ? texts.checking : hint}>
      {(control) =>
        kindOf(draft.idType) === 'organisation' ? (
          <OrganisationNumber
            control={control}
            typed={draft.idNumber}
            onType={type}
            onPick={(found) => {
              lookUp.reset();
              change(found);
            }}
            onLeave={leave}
          />
        ) : (
          <Input
            {...control}
            value={draft.idNumber}
            maxLength={50}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        )
      }
    </Field>
  );
}

/** Checks the number when the field is left; a known name is filled in where nothing was typed. */
function useLookUp({ draft, change }: Counter) {
  return useMutation({
    mutationFn: () => {
      const { kind, idType, idNumber } = applicantOf(draft);
      return call(lookUpApplicant, { body: { kind, idType, idNumber } });
    },
    onSuccess: (found) => {
      change((before) => ({
        name: before.name === '' ? (found.name ?? '') : before.name,
        mobile: before.mobile === '' ? (found.mobile ?? '') : before.mobile,
      }));
      requestAnimationFrame(selectFocused);
    },
  });
}

/** What was filled in under the cursor is selected, so that typing replaces it as after a Tab. */
function selectFocused(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

function TextField({
  counter,
  field,
  label,
  isOptional = false,
}: {
  counter: Counter;
  field: 'name' | 'mobile' | 'agentName';
  label: string;
  isOptional?: boolean;
}) {
  const { applicant } = useTexts().counter;
  return (
    <Field
      label={label}
      width="medium"
      error={field === 'agentName' ? undefined : counter.errors[field]}
      hint={isOptional ? applicant.optional : undefined}
    >
      {(control) => (
        <Input
          {...control}
          value={counter.draft[field]}
          maxLength={field === 'mobile' ? 11 : 100}
          inputMode={field === 'mobile' ? 'tel' : 'text'}
          autoComplete="off"
          onChange={(event) => counter.change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
}
