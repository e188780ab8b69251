import { EMAIL_LENGTH_MAX } from '@banshi/contract/case-acts';
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
import { isNameTyped, PersonsNamed, usePersons } from './persons-named.tsx';
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
      <TextField counter={counter} field="email" label={applicant.email} isOptional />
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
  const persons = usePersons();
  const isName = kindOf(draft.idType) === 'person' && isNameTyped(draft.idNumber);
  const leave = () => {
    if (isName) persons.find(draft.idNumber);
    else if (draft.idNumber.trim() !== '' && lookUp.status === 'idle') lookUp.mutate();
  };
  const answer = known && (known.known ? texts.known(known.openCases) : texts.unknown);
  const hint = lookUp.isPending ? texts.checking : answer;
  return (
    <Field
      label={texts.idNumber}
      error={error}
      hint={isName ? <PersonsNamed found={persons.found} /> : hint}
    >
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
            placeholder={texts.numberOrName}
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
        name: typedOr(before.name, found.name),
        mobile: typedOr(before.mobile, found.mobile),
        email: typedOr(before.email, found.email),
      }));
      requestAnimationFrame(selectFocused);
    },
  });
}

function typedOr(typed: string, known: string | null): string {
  return typed === '' ? (known ?? '') : typed;
}

/** What was filled in under the cursor is selected, so that typing replaces it as after a Tab. */
function selectFocused(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

const LENGTHS_MAX = { name: 100, mobile: 11, email: EMAIL_LENGTH_MAX, agentName: 100 } as const;
const INPUT_MODES = { name: 'text', mobile: 'tel', email: 'email', agentName: 'text' } as const;

function TextField({
  counter,
  field,
  label,
  isOptional = false,
}: {
  counter: Counter;
  field: 'name' | 'mobile' | 'email' | 'agentName';
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
          maxLength={LENGTHS_MAX[field]}
          inputMode={INPUT_MODES[field]}
          autoComplete="off"
          onChange={(event) => counter.change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
}
