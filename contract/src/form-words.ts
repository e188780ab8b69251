/** What a field of the application form holds; `name` is kept masked, as the journal keeps nobody's name in clear. */
export const FORM_FIELD_KINDS = [
  'text',
  'number',
  'day',
  'choice',
  'name',
  'sourceCode',
  'sourceClass',
] as const;
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
  'otherClass',
  'before',
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

/** 放射源类别, in the order of the digits that end a code. */
const SOURCE_CLASSES: readonly string[] = ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类'];

/** The choices of a field, as its list names them: 甲、乙、丙. */
export function choicesIn(choices: string | null | undefined): readonly string[] {
  return (choices ?? '').split('、').filter((one) => one !== '');
}

/** What may be chosen in a field; undefined where it is filled in otherwise. */
export function choicesOf({
  kind,
  choices,
}: Pick<Asked, 'kind' | 'choices'>): readonly string[] | undefined {
  if (kind === 'sourceClass') return SOURCE_CLASSES;
  return kind === 'choice' ? choicesIn(choices) : undefined;
}

/** Kinds of which not everything that is typed stands, and what does. */
const FITS = {
  number: (value: string) => NUMBER.test(value),
  day: (value: string) => DAY.test(value),
  sourceCode: (value: string) => SOURCE_CODE.test(value),
} as const;

const isStrict = (kind: FormFieldKind): kind is keyof typeof FITS => kind in FITS;

/** What is wrong with what was filled in; undefined when nothing is. */
export function formFaultIn(asked: Asked, value: string): FormFault | undefined {
  const { kind, need } = asked;
  if (value.trim() === '') return need === 'must' ? 'missing' : undefined;
  const choices = choicesOf(asked);
  if (choices) return choices.includes(value) ? undefined : 'choice';
  return isStrict(kind) && !FITS[kind](value) ? kind : undefined;
}

/** A field with what was filled in. */
interface Filled {
  readonly key: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  readonly notBefore?: string | null;
  readonly value: string;
}

/** What does not agree with another field, and the label of that one. */
export interface FormConflict {
  readonly fault: FormFault;
  readonly against: string;
}

/** What a field says against another one of the form; each of the two stands by itself. */
export function formConflictIn(field: Filled, form: readonly Filled[]): FormConflict | undefined {
  const { kind, value, notBefore } = field;
  if (kind === 'sourceClass') return otherClass(value, form);
  const first = form.find(({ key }) => key === notBefore);
  const isBefore = first && [value, first.value].every(FITS.day) && value < first.value;
  return isBefore ? { fault: 'before', against: first.label } : undefined;
}

/** The last digit of a code tells the class of its source. */
function otherClass(value: string, form: readonly Filled[]): FormConflict | undefined {
  const code = form.find((one) => one.kind === 'sourceCode' && FITS.sourceCode(one.value));
  const digit = SOURCE_CLASSES.indexOf(value) + 1;
  if (!code || digit === 0 || code.value.endsWith(String(digit))) return undefined;
  return { fault: 'otherClass', against: code.label };
}
