import type { MatterRule } from '@banshi/contract/catalogue-words';
import { choicesIn } from '@banshi/contract/form-words';
import { findMatterType } from '../../../kernel/matter-type.ts';
import { chainFindings } from './chain-rules.ts';
import { citesListedLaw } from './cited-laws.ts';
import { limitFindings } from './limit-rules.ts';
import { materialFindings } from './material-rules.ts';
import type { Finding, FormFieldSpec, MatterBody } from './matter-body.ts';
import { powerFindings } from './power-rules.ts';

const NAMES_A_LAW = /《[^《》]+》/;

/** The rules that a list must keep before it is published (domain.md §2.6), in the order of a page. */
const RULES: readonly ((body: MatterBody) => Finding[])[] = [
  nameRule,
  kindOfStart,
  powerFindings,
  limitFindings,
  chainFindings,
  quotaRule,
  materialFindings,
  conditionRule,
  formRule,
  feeRule,
  resultRule,
  remindRule,
  visitRule,
  contactRule,
];

/** Everything that speaks against publishing this list; empty when nothing does. */
export function matterFindings(body: MatterBody): Finding[] {
  return RULES.flatMap((rule) => rule(body));
}

function nameRule({ name, materials }: MatterBody): Finding[] {
  const message = 'the name is blank; give it';
  return [
    ...(isBlank(name) ? [finding('name', 'name-blank', message)] : []),
    ...materials.flatMap((one, index) =>
      isBlank(one.name) ? [finding(`materials[${index}].name`, 'name-blank', message)] : [],
    ),
  ];
}

function kindOfStart({ type, projectType, handleTypes }: MatterBody): Finding[] {
  const known = findMatterType(type);
  if (!known)
    return [finding('type', 'type-unknown', `there is no type ${type}; use 01 to 10 or 20`)];
  const isOfficial = known.startsOn === 'office';
  if (isOfficial !== (projectType === 'OTHER')) {
    const message = isOfficial
      ? `type ${type} starts ex officio; write OTHER as its projectType`
      : `type ${type} is applied for; write INSTANT or PROMISE as its projectType`;
    return [finding('projectType', 'project-type', message)];
  }
  if (!isOfficial && handleTypes.length === 0) {
    return [
      finding('handleTypes', 'handle-types', 'say how people apply: window, web, mobile, post'),
    ];
  }
  return [];
}

function quotaRule({ type, quota, byLaw }: MatterBody): Finding[] {
  const isFree = type !== '01' || quota === null || quota.rule !== 'other';
  if (isFree || citesListedLaw(quota.explain, byLaw)) return [];
  const message =
    'with a limited number, who comes first is served first (行政许可法第五十七条) or there is a tender; for anything else the explanation names, in 《》, the law that says so, and byLaw lists that law';
  return [finding('quota.rule', 'first-come', message)];
}

/** 行政许可法第十六条: conditions rest on what laws and rules say; nobody adds others. */
function conditionRule({ conditions = [] }: MatterBody): Finding[] {
  return conditions.flatMap(({ byLaw, from, to }, index) => {
    const path = `conditions[${index}]`;
    const isReversed = from && to && to < from;
    return [
      ...(NAMES_A_LAW.test(byLaw)
        ? []
        : [finding(`${path}.byLaw`, 'condition-basis', 'name the law that asks for it in 《》')]),
      ...(isReversed ? [finding(`${path}.to`, 'condition-days', `it begins on ${from}`)] : []),
    ];
  });
}

/** Each field of the form has a key of its own; a choice names what may be chosen. */
function formRule({ formFields = [] }: MatterBody): Finding[] {
  return formFields.flatMap((field, index) => {
    const { key, kind, choices } = field;
    const path = `formFields[${index}]`;
    const isAgain = formFields.findIndex((one) => one.key === key) < index;
    const isOdd = choicesIn(choices).length >= 2 !== (kind === 'choice');
    return [
      ...(isAgain ? [finding(`${path}.key`, 'form-key', `the key ${key} is there already`)] : []),
      ...(isOdd
        ? [
            finding(
              `${path}.choices`,
              'form-choices',
              'a choice names two choices at least, others none',
            ),
          ]
        : []),
      ...(hasOrder(field, formFields)
        ? []
        : [finding(`${path}.notBefore`, 'form-order', 'a day names the key of another day')]),
    ];
  });
}

/** A day may name another day of the form that it is not before. */
function hasOrder({ key, kind, notBefore }: FormFieldSpec, form: readonly FormFieldSpec[]) {
  if (!notBefore) return true;
  const isDay = form.some((one) => one.key === notBefore && one.kind === 'day');
  return kind === 'day' && notBefore !== key && isDay;
}

function feeRule({ fees }: MatterBody): Finding[] {
  return fees.flatMap((fee, index) =>
    NAMES_A_LAW.test(fee.byLaw)
      ? []
      : [
          finding(
            `fees[${index}].byLaw`,
            'fee-basis',
            'a fee rests on a law or administrative regulation (行政许可法第五十八条); name it in 《》',
          ),
        ],
  );
}

function resultRule({ result }: MatterBody): Finding[] {
  if ((result.type === 'none') === (result.name === null)) return [];
  const message =
    result.type === 'none'
      ? 'there is no result; write null, or give its type'
      : 'the result has no name; give it';
  return [finding('result.name', 'result-name', message)];
}

/** 行政许可法第五十条: who is reminded can still ask; each reminder comes later than the one before. */
function remindRule({ result: { remindDays, askDays } }: MatterBody): Finding[] {
  if (!remindDays) return [];
  const isFalling = remindDays.every((days, index) => days < (remindDays[index - 1] ?? Infinity));
  const [first = 0] = remindDays;
  if (isFalling && first >= (askDays ?? 30)) return [];
  const message =
    'write the days from the earliest to the latest, as 90, 60, 30; the first is not later than the last day to ask for renewal';
  return [finding('result.remindDays', 'remind-days', message)];
}

function visitRule({ visitsMax, isWholeOnline }: MatterBody): Finding[] {
  if ((visitsMax === 0) === isWholeOnline) return [];
  const message =
    'no visit is needed exactly when the whole process is online; mend one of the two';
  return [finding('visitsMax', 'visits', message)];
}

function contactRule({ consultation, complaint }: MatterBody): Finding[] {
  const found: Finding[] = [];
  if (consultation.every(isBlank)) {
    found.push(finding('consultation', 'channels', 'give at least one way to ask'));
  }
  if (complaint.every(isBlank)) {
    found.push(finding('complaint', 'channels', 'give at least one way to complain'));
  }
  return found;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function finding(path: string, rule: MatterRule, message: string): Finding {
  return { path, rule, message };
}
