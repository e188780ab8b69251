import { REVIEW_ANSWERERS, ROLES } from '@banshi/contract/roles';
import { CASE_TRANSITIONS, type Transition } from '@banshi/server/modules/cases/index';
import { MATTER_TRANSITIONS, type MatterTransition } from '@banshi/server/modules/catalogue/index';
import { LICENCE_TRANSITIONS, type LicenceTransition } from '@banshi/server/modules/licences/index';
import { REVIEW_STEPS, type ReviewStep } from '@banshi/server/modules/ratings/index';

/** Prints docs/lifecycle.md: the tables of transitions as a jurist reads them, and pictures of them. */
function page(): string {
  return `${caseLife(CASE_TRANSITIONS)}
${licenceLife(LICENCE_TRANSITIONS)}
${matterLife(MATTER_TRANSITIONS)}
${reviewLife(REVIEW_STEPS)}`;
}

function caseLife(rows: readonly Transition[]): string {
  return `# The lifecycle of a case (办件)

Drawn from \`server/src/modules/cases/core/lifecycle.ts\`; do not edit. Articles are of the 行政许可法 unless another rule is named.
\`same\` leaves the status as it is; \`before\` goes back to where the limits were stopped. \`next\` and \`back\` go along the review
chain of the matter (审批环节): its first step waits in ACCEPTED, its last in DECIDING, those between in REVIEWING; of the roles under
By, the chain names who does a step. Without a chain a case is handled, verified and decided.

| Action | 动作 | From | To | By | Clock | Article | Event |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}

\`\`\`mermaid
stateDiagram-v2
${rows.flatMap(arrows).join('\n')}
\`\`\`
`;
}

function row({ action, term, by, standIns, from, to, clock, article, event }: Transition): string {
  const own = by.length > 0 ? by.map((role) => ROLES[role]).join('、') : '法律直接规定';
  const others = standIns?.map((role) => ROLES[role]).join('、');
  const roles = others === undefined ? own : `${own}（本机关没有的，由${others}代）`;
  const cells = [action, term, fromText(from), to, roles, clock, article, `\`${event}\``];
  return `| ${cells.join(' | ')} |`;
}

function fromText(from: Transition['from']): string {
  return from === 'nothing' ? '–' : from.join(', ');
}

/** What leaves the status as it is stands in the table; the picture shows where a case goes. */
function arrows({ term, from, to }: Transition): string[] {
  if (to === 'same') return [];
  if (to === 'before') return BEFORE.map((status) => `  SUSPENDED --> ${status}: ${term}`);
  if (to === 'next' || to === 'back') return chainArrows(term, from, CHAIN_PLACES[to]);
  const starts = from === 'nothing' ? ['[*]'] : from;
  return starts.map((start) => `  ${start} --> ${to}: ${term}`);
}

/** Where the next step of a chain may wait, and where an earlier one. */
const CHAIN_PLACES = { next: ['REVIEWING', 'DECIDING'], back: ['ACCEPTED', 'REVIEWING'] } as const;

function chainArrows(term: string, from: Transition['from'], places: readonly string[]): string[] {
  if (from === 'nothing') return [];
  return from.flatMap((start) => places.map((place) => `  ${start} --> ${place}: ${term}`));
}

/** Where limits may have been stopped. */
const BEFORE = ['ACCEPTED', 'REVIEWING', 'DECIDING'] as const;

function licenceLife(rows: readonly LicenceTransition[]): string {
  return `# The life of a licence (证照)

Drawn from \`server/src/modules/licences/core/licence-life.ts\`; do not edit. Articles are of the 行政许可法 unless another rule is named.
\`before\` goes back to how the licence stood when it was suspended.

| Action | 动作 | From | To | By | Article | Event |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(licenceRow).join('\n')}

\`\`\`mermaid
stateDiagram-v2
${rows.flatMap(licenceArrows).join('\n')}
\`\`\`
`;
}

const NOBODYS = { case: '办件的决定', law: '法律直接规定' } as const;

function licenceRow(transition: LicenceTransition): string {
  const { action, term, by, from, to, article, event, principalToo } = transition;
  const roles = typeof by === 'string' ? NOBODYS[by] : by.map((role) => ROLES[role]).join('、');
  const who = principalToo ? `${roles}（委托机关的亦可）` : roles;
  const start = from === 'nothing' ? '–' : from.join(', ');
  return `| ${[action, term, start, to, who, article, `\`${event}\``].join(' | ')} |`;
}

/** A licence goes back from its suspension to whatever it was when it could be suspended. */
function licenceArrows({ term, from, to }: LicenceTransition): string[] {
  const starts = from === 'nothing' ? ['[*]'] : from;
  if (to === 'same') return [];
  if (to === 'before') return SUSPENDABLE.map((state) => `  SUSPENDED --> ${state}: ${term}`);
  return starts.map((start) => `  ${start} --> ${to}: ${term}`);
}

const SUSPENDABLE = ['VALID', 'CHANGED', 'RENEWED'] as const;

function matterLife(rows: readonly MatterTransition[]): string {
  return `# The life of a matter (政务服务事项)

Drawn from \`server/src/modules/catalogue/core/matter-life.ts\`; do not edit. A matter has a state, and at most one draft of its next
version, which has a stage. A version takes effect on the day that was reviewed, or with its publication when that day has passed.

| Action | 动作 | By | Matter | Draft | Reason |
| --- | --- | --- | --- | --- | --- |
${rows.map(matterRow).join('\n')}

\`\`\`mermaid
stateDiagram-v2
  state "draft" as d {
${draftArrows(rows).join('\n')}
  }
${stateArrows(rows).join('\n')}
\`\`\`
`;
}

const REASONS = {
  always: 'yes',
  weighty: 'when limits, materials or fees change',
  free: 'if wished',
  none: '',
} as const satisfies Record<MatterTransition['reason'], string>;

function matterRow({ action, term, by, states, stages, reason }: MatterTransition): string {
  const cells = [action, term, ROLES[by], moves(states), moves(stages), REASONS[reason]];
  return `| ${cells.join(' | ')} |`;
}

/** `A, B → C`; what stays where it is reads `A, B`. */
function moves(table: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(table).map(([from, to]) => [named(from), named(to)] as const);
  const staying = pairs.filter(([from, to]) => from === to).map(([from]) => from);
  const moving = Map.groupBy(
    pairs.filter(([from, to]) => from !== to),
    ([, to]) => to,
  );
  const arrows = [...moving].map(
    ([to, ones]) => `${ones.map(([from]) => from).join(', ')} → ${to}`,
  );
  return [...(staying.length > 0 ? [staying.join(', ')] : []), ...arrows].join('; ');
}

function named(place: string): string {
  return place === 'NONE' ? '–' : place;
}

function draftArrows(rows: readonly MatterTransition[]): string[] {
  return rows
    .filter(({ by }) => by !== 'MATTER_PUBLISHER')
    .flatMap(({ term, stages }) => arrowsOf(term, stages).map((arrow) => `  ${arrow}`));
}

function stateArrows(rows: readonly MatterTransition[]): string[] {
  return rows.flatMap(({ term, states }) => arrowsOf(term, states));
}

function arrowsOf(term: string, table: Readonly<Record<string, string>>): string[] {
  const place = (name: string) => (name === 'NONE' ? '[*]' : name);
  return Object.entries(table)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `  ${place(from)} --> ${place(to)}: ${term}`);
}

function reviewLife(rows: readonly ReviewStep[]): string {
  return `# The way of a negative review (差评处置)

Drawn from \`server/src/modules/ratings/core/review-steps.ts\`; do not edit. Limits are working days. \`same\` leaves the state as it is;
\`before\` goes back to where it was contested or excluded. Who did one of the acts under Apart from does not take the step.

| Act | 动作 | From | To | By | Apart from | Once | Limit |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(reviewRow).join('\n')}

\`\`\`mermaid
stateDiagram-v2
${rows.flatMap(reviewArrows).join('\n')}
\`\`\`
`;
}

const PARTIES = {
  centre: ROLES.EVAL_ADMIN,
  department: REVIEW_ANSWERERS.map((role) => ROLES[role]).join('、'),
  verdict: '对评价的认定',
  rule: '规则本身',
} as const satisfies Record<ReviewStep['by'], string>;

function reviewRow({ act, term, from, to, by, apartFrom, once, limit = '' }: ReviewStep): string {
  const start = from === 'nothing' ? '–' : from.join(', ');
  const cells = [act, term, start, to, PARTIES[by], apartFrom.join(', '), once ? 'yes' : '', limit];
  return `| ${cells.join(' | ')} |`;
}

/** Where it goes back to depends on where it was; the table tells. */
function reviewArrows({ term, from, to }: ReviewStep): string[] {
  if (to === 'same' || to === 'before') return [];
  const starts = from === 'nothing' ? ['[*]'] : from;
  return starts.map((start) => `  ${start} --> ${to}: ${term}`);
}

process.stdout.write(page());
