import {
  type FormFieldKind,
  type FormNeed,
  formConflictIn,
  formFaultIn,
} from '@banshi/contract/form-words';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { numbersOfPersonsIn } from '../../../kernel/personal-numbers.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { FormRefusal } from './refusal.ts';

/** A field of the application form of a matter (申请表), as its list has it. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  readonly need: FormNeed;
  readonly choices?: string | null;
  /** Of a day: the key of the day that it is not before. */
  readonly notBefore?: string | null;
}

/** What was filled in, with the label that it had then. */
export interface FormAnswer {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** What was filled in at the counter, by the keys of the fields. */
export type FormGiven = readonly { readonly key: string; readonly value: string }[];

/**
 * The form as the journal keeps it: the fields of the list in their order, those that were filled in. Names are masked, and no
 * field holds the number of a person, since the journal keeps personal data in clear nowhere.
 */
export function checkForm(
  fields: readonly FormField[],
  given: FormGiven = [],
): Result<readonly FormAnswer[], FormRefusal> {
  const unknown = given.find(({ key }) => !fields.some((field) => field.key === key));
  if (unknown) {
    const { key } = unknown;
    return refuse({ code: 'cases/form-fault', key, label: key, fault: 'unknown' });
  }
  const filled = fields.map((field) => ({ ...field, value: filledIn(field, given) }));
  for (const field of filled) {
    const { key, label } = field;
    const fault = faultIn(field);
    if (fault) return refuse({ code: 'cases/form-fault', key, label, fault });
  }
  for (const field of filled) {
    const { key, label } = field;
    const conflict = formConflictIn(field, filled);
    if (conflict) return refuse({ code: 'cases/form-fault', key, label, ...conflict });
  }
  return ok(
    filled
      .filter(({ value }) => value !== '')
      .map(({ key, label, kind, value }) => ({
        ...{ key, label },
        value: kind === 'name' ? maskName(value) : value,
      })),
  );
}

function filledIn({ key }: FormField, given: FormGiven): string {
  return (given.find((one) => one.key === key)?.value ?? '').trim();
}

/** Of an identity document at least; digits of an amount may be those of a mobile phone too. */
const IDENTITY_DIGITS_MIN = 15;

function namesAPerson({ kind, value }: Pick<FormField, 'kind'> & { readonly value: string }) {
  const digitsMin = kind === 'number' ? IDENTITY_DIGITS_MIN : 0;
  return numbersOfPersonsIn(value).some(({ length }) => length >= digitsMin);
}

function faultIn(field: FormField & { readonly value: string }): FormRefusal['fault'] | undefined {
  const { kind, value } = field;
  if (namesAPerson(field)) return 'personal';
  const fault = formFaultIn(field, value);
  if (fault || value === '') return fault;
  return kind === 'day' && parseLocalDate(value) === undefined ? 'day' : undefined;
}
