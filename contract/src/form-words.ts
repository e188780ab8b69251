/** What a field of the application form holds; `name` is kept masked, as the journal keeps nobody's name in clear. */
export const FORM_FIELD_KINDS = ['text', 'number', 'day', 'choice', 'name', 'sourceCode'] as const;
export type FormFieldKind = (typeof FORM_FIELD_KINDS)[number];

export const FORM_NEEDS = ['must', 'may'] as const;
export type FormNeed = (typeof FORM_NEEDS)[number];

/** Why what was filled in does not stand. */
export const FORM_FAULTS = [
  'missing',
  'unknown',
  'number',
  'day',
  'choice',
  'sourceCode',
  'personal',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** A field, as far as what is filled in is looked at. */
interface Asked {
  readonly kind: FormFieldKind;
  readonly need: FormNeed;
  readonly choices?: string | null;
}

/** 3.7E10 as well as 37000000000. */
const NUMBER = /^\d+(\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** 放射源编码: producer 2, year 2, nuclide 2, serial 5, class 1 to 5. */
const SOURCE_CODE = /^[0-9A-Z]{2}[0-9]{2}[0-9A-Z]{2}[0-9]{5}[1-5]$/;

/** The choices of a field, as its list names them: 甲、乙、丙. */
export function choicesIn(choices: string | null | undefined): readonly string[] {
  return (choices ?? '').split('、').filter((one) => one !== '');
}

/** Kinds in which not everything can stand, and what can. */
const FITS = {
  number: (value: string) => NUMBER.test(value),
  day: (value: string) => DAY.test(value),
  choice: (value: string, choices: Asked['choices']) => choicesIn(choices).includes(value),
  sourceCode: (value: string) => SOURCE_CODE.test(value),
} as const;

const isStrict = (kind: FormFieldKind): kind is keyof typeof FITS => kind in FITS;

/** What is wrong with what was filled in; undefined when nothing is. */
export function formFaultIn({ kind, need, choices }: Asked, value: string): FormFault | undefined {
  if (value.trim() === '') return need === 'must' ? 'missing' : undefined;
  return isStrict(kind) && !FITS[kind](value, choices) ? kind : undefined;
}
