import type { PolicyRule } from '@banshi/contract/policy-words';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import type { MatterBody } from './matter-body.ts';
import type { PolicyContent, PolicyEffect } from './policy.ts';

/** What a rule says against a document: where, which rule, and how to mend it. */
export interface PolicyFinding {
  readonly path: string;
  readonly rule: PolicyRule;
  readonly message: string;
}

/** What a document is measured against. */
export interface PolicyBackground {
  readonly today: LocalDate;
  /** Numbers of documents that are published already. */
  readonly takenNumbers: ReadonlySet<string>;
  /** The matters that are named, by 实施编码: whether they are the issuer's, and their list as it is now. */
  readonly matters: ReadonlyMap<string, { readonly isOwn: boolean; readonly body: MatterBody }>;
}

/** What stands against publishing this document. */
export function policyFindings(
  content: PolicyContent,
  background: PolicyBackground,
): PolicyFinding[] {
  const days = ['issuedOn', 'effectiveFrom', 'effectiveTo'] as const;
  const noDays = days
    .filter((path) => content[path] !== null && !parseLocalDate(content[path] ?? ''))
    .map((path) => found(path, 'day', 'there is no such day'));
  const { measures, docNo } = content;
  return [
    ...(noDays.length > 0 ? noDays : dayFindings(content, background)),
    ...(measures.length === 0
      ? [found('measures', 'measures-none', 'a document has a measure')]
      : []),
    ...(background.takenNumbers.has(docNo)
      ? [found('docNo', 'doc-no-taken', 'another document has this number')]
      : []),
    ...measures.flatMap(({ effects }, place) =>
      effects.flatMap((effect, index) =>
        effectFindings(effect, background).map((one) => ({
          ...one,
          path: `measures[${place}].effects[${index}]`,
        })),
      ),
    ),
  ];
}

/** 法不溯及既往 (立法法第一百零四条): nothing begins before the day on which it is published. */
function dayFindings(
  { issuedOn, effectiveFrom, effectiveTo }: PolicyContent,
  { today }: PolicyBackground,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  if (effectiveFrom < today) {
    findings.push(found('effectiveFrom', 'effective-past', `give ${today} or a later day`));
  }
  if (effectiveFrom < issuedOn) {
    findings.push(found('effectiveFrom', 'effective-order', `it was issued on ${issuedOn}`));
  }
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    findings.push(found('effectiveTo', 'ends-before', `it begins on ${effectiveFrom}`));
  }
  return findings;
}

type Unplaced = Omit<PolicyFinding, 'path'>;

function effectFindings(effect: PolicyEffect, { matters }: PolicyBackground): Unplaced[] {
  return effect.matters.flatMap((taskCode): Unplaced[] => {
    const matter = matters.get(taskCode);
    if (!matter) return [{ rule: 'matter-unknown', message: taskCode }];
    if (!matter.isOwn) return [{ rule: 'matter-of-others', message: matter.body.name }];
    return findingsOn(matter.body, effect).map((rule) => ({ rule, message: matter.body.name }));
  });
}

function findingsOn(body: MatterBody, effect: PolicyEffect): PolicyRule[] {
  switch (effect.kind) {
    case 'shorten':
      return shorteningFindings(body, effect);
    case 'tolerate':
      return [
        ...(body.sensitiveField === 'STATE_SECURITY' ? ['tolerance-excluded' as const] : []),
        ...effect.materials.flatMap((name) => toleranceFindings(body, name)),
      ];
    case 'relax':
      return hasCondition(body, effect.condition) ? [] : ['condition-unknown'];
    case 'prioritise':
      return [];
  }
}

function hasCondition({ acceptConditions, conditions = [] }: MatterBody, meant: string): boolean {
  return acceptConditions.includes(meant) || conditions.some(({ text }) => text === meant);
}

/** A promise only ever becomes shorter, so that it stays within the law as it was (行政许可法第四十二条). */
function shorteningFindings(
  { promiseLimit }: MatterBody,
  { days, unit }: Extract<PolicyEffect, { kind: 'shorten' }>,
): PolicyRule[] {
  if (promiseLimit === null || promiseLimit.unit !== unit) return ['promise-none'];
  return days < promiseLimit.days ? [] : ['promise-not-shorter'];
}

/** domain.md §2.4, §4.1: tolerance is for necessary materials that are not main. */
function toleranceFindings({ materials }: MatterBody, name: string): PolicyRule[] {
  const material = materials.find((one) => one.name === name);
  if (!material) return ['material-unknown'];
  if (material.isMain) return ['tolerance-of-main'];
  return material.isNecessary && !material.allowTolerance ? [] : ['tolerance-needless'];
}

/** Whether a document may end with this day: it acts today still, and ends no later than it set itself. */
export function mayEndOn(
  lastDay: LocalDate,
  { today, ownLastDay }: { readonly today: LocalDate; readonly ownLastDay: LocalDate | undefined },
): boolean {
  return lastDay >= today && (ownLastDay === undefined || lastDay < ownLastDay);
}

function found(path: string, rule: PolicyRule, message: string): PolicyFinding {
  return { path, rule, message };
}
