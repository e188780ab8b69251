import { type MatterRule, type ReviewStepKind, STEP_ROLES } from '@banshi/contract/catalogue-words';
import type { Finding, Limit, MatterBody, ReviewStepSpec } from './matter-body.ts';

type Chain = readonly ReviewStepSpec[];

/** In these steps other bodies act; in the others the body of the matter answers for itself. */
const ASKS_OTHERS: ReadonlySet<ReviewStepKind> = new Set(['countersign', 'consult']);

const RULES: readonly ((chain: Chain) => Finding[])[] = [
  shape,
  names,
  roles,
  bodies,
  returns,
  twoPersons,
  apart,
];

/** What a review chain (审批环节) must keep before it is published; a list without one has the usual three steps. */
export function chainFindings(body: MatterBody): Finding[] {
  const { reviewChain: chain } = body;
  if (!chain) return [];
  return [...RULES.flatMap((rule) => rule(chain)), ...limits(chain, body)];
}

/** Bodies of a chain that nobody knows; codes are checked where the bodies are at hand. */
export function unknownBodies(body: MatterBody, isKnown: (code: string) => boolean): Finding[] {
  return each(body.reviewChain ?? [], (step) =>
    step.bodies
      .filter((code) => !isKnown(code))
      .map((code) => ({
        field: 'bodies',
        rule: 'chain-bodies',
        message: `there is no body "${code}"; use the code of an organisation`,
      })),
  );
}

/** One handler begins, one decider ends: who examines and who answers for the decision is never in doubt. */
function shape(chain: Chain): Finding[] {
  const count = (kind: ReviewStepKind) => chain.filter((step) => step.kind === kind).length;
  const found: Finding[] = [];
  if (chain[0]?.kind !== 'handle' || count('handle') !== 1) {
    const message = 'a review chain begins with its one step of kind handle; put it first';
    found.push({ path: 'reviewChain', rule: 'chain-shape', message });
  }
  if (chain.at(-1)?.kind !== 'decide' || count('decide') !== 1) {
    const message = 'a review chain ends in its one step of kind decide; put it last';
    found.push({ path: 'reviewChain', rule: 'chain-shape', message });
  }
  return found;
}

function names(chain: Chain): Finding[] {
  return each(chain, ({ name }, place) => {
    const isTwice = chain.findIndex((step) => step.name === name) < place;
    if (name.trim() !== '' && !isTwice) return [];
    const message = isTwice
      ? `the name "${name}" stands above already; give each step its own`
      : 'give the step a name';
    return [{ field: 'name', rule: 'chain-name', message }];
  });
}

function roles(chain: Chain): Finding[] {
  return each(chain, ({ kind, roles: named }) => {
    const known: readonly string[] = STEP_ROLES[kind];
    if (named.every((role) => known.includes(role))) return [];
    const message = `a step of kind ${kind} is done by ${known.join(' or ')}`;
    return [{ field: 'roles', rule: 'chain-roles', message }];
  });
}

function bodies(chain: Chain): Finding[] {
  return each(chain, ({ kind, bodies: named }) => {
    if (ASKS_OTHERS.has(kind) === named.length > 0) return [];
    const message = ASKS_OTHERS.has(kind)
      ? `a step of kind ${kind} names the bodies that are asked`
      : `a step of kind ${kind} is done by the body of the matter; name no other`;
    return [{ field: 'bodies', rule: 'chain-bodies', message }];
  });
}

function returns(chain: Chain): Finding[] {
  return each(chain, ({ returnTo }, place) => {
    if (returnTo === null) return [];
    const isEarlier = chain.slice(0, place).some((step) => step.name === returnTo);
    if (isEarlier) return [];
    const message = `a return goes to an earlier step; "${returnTo}" is none`;
    return [{ field: 'returnTo', rule: 'chain-return', message }];
  });
}

function twoPersons(chain: Chain): Finding[] {
  return each(chain, ({ kind, twoPersons: needsTwo }) => {
    if (!needsTwo || kind !== 'decide') return [];
    const message = 'one person answers for the decision; let two handle or verify instead';
    return [{ field: 'twoPersons', rule: 'chain-two-persons', message }];
  });
}

function apart(chain: Chain): Finding[] {
  if (chain.filter((step) => step.apart).length !== 1) return [];
  return each(chain, (step) => {
    if (!step.apart) return [];
    const message = 'one step alone is kept apart from nothing; mark another one too';
    return [{ field: 'apart', rule: 'chain-apart', message }];
  });
}

/** The steps together take no longer than what is promised, or, without a promise, than the law allows. */
function limits(chain: Chain, { promiseLimit, statutoryLimit }: MatterBody): Finding[] {
  const limit: Limit | null = promiseLimit ?? statutoryLimit;
  const sum = chain.reduce((days, step) => days + (step.limitDays ?? 0), 0);
  if (limit === null || sum <= limit.days) return [];
  const message = `the steps take ${sum} working days together, the whole no more than ${limit.days}; shorten some`;
  return [{ path: 'reviewChain', rule: 'chain-limit', message }];
}

interface FoundInStep {
  readonly field: keyof ReviewStepSpec;
  readonly rule: MatterRule;
  readonly message: string;
}

function each(
  chain: Chain,
  rule: (step: ReviewStepSpec, place: number) => readonly FoundInStep[],
): Finding[] {
  return chain.flatMap((step, place) =>
    rule(step, place).map(({ field, rule: broken, message }) => ({
      path: `reviewChain[${place}].${field}`,
      rule: broken,
      message,
    })),
  );
}
