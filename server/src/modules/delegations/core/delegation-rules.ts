import type { DelegationRule } from '@banshi/contract/delegation-words';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type DelegationContent, lastDayOf } from './delegation.ts';

/** What a rule says against a delegation: where, which rule, and how to mend it. */
export interface DelegationFinding {
  readonly path: string;
  readonly rule: DelegationRule;
  readonly message: string;
}

/** What a delegation is measured against. */
export interface DelegationBackground {
  /** How the giving body has the power: of its own, only by an entrustment, or not at all. */
  readonly power: 'own' | 'entrusted' | 'none';
  /** The area of the body that is to use it. */
  readonly toArea: string;
}

/** What keeps a delegation from being written at all. */
export function writingFindings(
  content: DelegationContent,
  { power }: Pick<DelegationBackground, 'power'>,
): DelegationFinding[] {
  const days = [
    ['effectiveFrom', content.effectiveFrom],
    ['effectiveTo', content.effectiveTo],
    ['basis.endsOn', content.basis.endsOn],
  ] as const;
  return [
    ...days
      .filter(([, day]) => day !== null && !parseLocalDate(day))
      .map(([path]) => found(path, 'day', 'there is no such day')),
    ...(content.fromOrgId === content.toOrgId
      ? [found('toOrgId', 'same-body', 'a body does not delegate to itself')]
      : []),
    ...(power === 'entrusted' ? [heldByEntrustment()] : []),
  ];
}

/** 行政许可法第二十四条第三款: who acts by an entrustment entrusts nobody else. */
function heldByEntrustment(): DelegationFinding {
  const message =
    'the body holds this power only by an entrustment, which it may not pass on (行政许可法第二十四条第三款)';
  return found('fromOrgId', 'held-by-entrustment', message);
}

/** Everything that speaks against signing this delegation. */
export function delegationFindings(
  content: DelegationContent,
  background: DelegationBackground,
): DelegationFinding[] {
  const { power, toArea } = background;
  const outside = content.areas.filter((area) => cityOf(area) !== cityOf(toArea));
  return [
    ...writingFindings(content, background),
    ...(power === 'none'
      ? [found('catalogCode', 'item-unknown', 'the list of the body has no such item')]
      : []),
    ...(isCity(toArea) ? [] : [found('toOrgId', 'to-city', 'powers go to a body of a city')]),
    ...outside.map((area) => found('areas', 'area-outside', `${area} lies outside the city`)),
    ...termFindings(content),
  ];
}

/** The term ends after it begins, and no later than what it rests on; an entrustment has one (第二十四条第一款). */
function termFindings(content: DelegationContent): DelegationFinding[] {
  const { way, effectiveFrom, effectiveTo, supervision, basis } = content;
  const findings: DelegationFinding[] = [];
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    findings.push(found('effectiveTo', 'ends-before', `it begins on ${effectiveFrom}`));
  }
  const last = effectiveTo ?? effectiveFrom;
  if (basis.endsOn !== null && last > basis.endsOn) {
    const message = `what it rests on ends on ${basis.endsOn}`;
    findings.push(found('effectiveTo', 'outlasts-basis', message));
  }
  if (way === 'DEVOLVED') return findings;
  if (effectiveTo === null) {
    findings.push(found('effectiveTo', 'term-missing', 'an entrustment has a term'));
  }
  if (supervision === null) {
    const message = 'say how the principal supervises (行政许可法第二十四条第二款)';
    findings.push(found('supervision', 'supervision-missing', message));
  }
  return findings;
}

/** What keeps a signed delegation from being used: an entrustment is announced first, and nothing begins when it is over. */
export function activationFindings(
  content: DelegationContent,
  { announcedOn, today }: { readonly announcedOn: LocalDate | null; readonly today: LocalDate },
): DelegationFinding[] {
  const lastDay = lastDayOf(content);
  const isSilent = content.way === 'ENTRUSTED' && announcedOn === null;
  const message =
    'the recipient and what is entrusted are announced first (行政许可法第二十四条第一款)';
  return [
    ...(isSilent ? [found('announcedOn', 'not-announced', message)] : []),
    ...(lastDay !== undefined && lastDay < today
      ? [found('effectiveTo', 'ended', `it ended on ${lastDay}`)]
      : []),
  ];
}

/** The prefecture of an area. */
export function cityOf(area: string): string {
  return `${area.slice(0, 4)}00`;
}

function isCity(area: string): boolean {
  return !area.endsWith('0000');
}

function found(path: string, rule: DelegationRule, message: string): DelegationFinding {
  return { path, rule, message };
}
