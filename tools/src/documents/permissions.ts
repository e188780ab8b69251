import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { REACHES } from '@banshi/contract/reach';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { CASE_TRANSITIONS, type Transition } from '@banshi/server/modules/cases/index';
import { MATTER_TRANSITIONS } from '@banshi/server/modules/catalogue/index';
import { LICENCE_TRANSITIONS } from '@banshi/server/modules/licences/index';

const roles = Object.keys(ROLES) as RoleId[];

/** Prints docs/permissions.md: who may call what, and who may do what to a case or a matter. */
function page(): string {
  return `# Permissions

Made from the contract and from the tables of transitions; do not edit. A change here is a change of who may do what.
A role counts only for the body that its grant names and the bodies below it; who may not read a case is told that there is none.

${roles.map((role) => `- \`${role}\` ${ROLES[role]}`).join('\n')}

## Operations

What a call reaches for whom it admits:

${Object.entries(REACHES)
  .map(([reach, words]) => `- ${reach}: ${words}`)
  .join('\n')}

| Operation | Call | Who | Reaches |
| --- | --- | --- | --- |
${OPERATIONS.map(operationRow).join('\n')}

## Actions on a case

| Action | ${CASE_ROLES.join(' | ')} | From |
| --- | ${CASE_ROLES.map(() => ':-:').join(' | ')} | --- |
${CASE_TRANSITIONS.map(actionRow).join('\n')}

○: in a body that has nobody for the role of ●; the journal says in whose place.

Separation of duties: who accepted a promise-type case (承诺件) neither grants nor refuses it; who handled a case does not verify it;
who decided it does not seal and close it where the body has another seal officer, unless it was decided on the spot (即办件).
Cases that departmental systems report are read-only.

## Actions of the authority on a licence

| Action | ${LICENCE_ROLES.join(' | ')} | From |
| --- | ${LICENCE_ROLES.map(() => ':-:').join(' | ')} | --- |
${LICENCE_TRANSITIONS.flatMap(licenceRows).join('\n')}

## Actions on a matter and the draft of its next version

| Action | ${MATTER_ROLES.join(' | ')} | From draft |
| --- | ${MATTER_ROLES.map(() => ':-:').join(' | ')} | --- |
${MATTER_TRANSITIONS.map(matterRow).join('\n')}

The working calendar moves what is due in every department, as a publication does in one: it is changed by a publisher
whose grant covers the body above all, and not by the system administrator, who decides nothing of substance (三员分立).

Separation of duties: who saved or submitted a draft does not review it.
\`banshi catalogue import\` is the operator's: it publishes new matters, and with \`--publish\` changed ones, without review.
`;
}

const CASE_ROLES = roles.filter((role) =>
  CASE_TRANSITIONS.some(({ by }) => by.some((one) => one === role)),
);

const MATTER_ROLES = roles.filter((role) => MATTER_TRANSITIONS.some(({ by }) => by === role));

const LICENCE_ROLES = roles.filter((role) =>
  LICENCE_TRANSITIONS.some(({ by }) => Array.isArray(by) && by.includes(role)),
);

/** What a decision in a case or the law does by itself needs nobody's role. */
function licenceRows({ action, by, from }: (typeof LICENCE_TRANSITIONS)[number]): string[] {
  if (typeof by === 'string') return [];
  const marks = LICENCE_ROLES.map((role) => (by.some((one) => one === role) ? '●' : ''));
  return [`| ${action} | ${marks.join(' | ')} | ${Array.isArray(from) ? from.join(', ') : '–'} |`];
}

function matterRow({ action, by, stages }: (typeof MATTER_TRANSITIONS)[number]): string {
  const marks = MATTER_ROLES.map((role) => (by === role ? '●' : ''));
  const starts = Object.keys(stages).map((stage) => (stage === 'NONE' ? '–' : stage));
  return `| ${action} | ${marks.join(' | ')} | ${starts.join(', ')} |`;
}

function operationRow({ operationId, method, path, access, reach }: Endpoint): string {
  const who = typeof access === 'string' ? access : access.join(', ');
  return `| ${operationId} | \`${method} /api${path}\` | ${who} | ${reach} |`;
}

function actionRow({ action, by, standIns = [], from }: Transition): string {
  const marks = CASE_ROLES.map((role) => {
    if (by.includes(role)) return '●';
    return standIns.includes(role) ? '○' : '';
  });
  const start = from === 'nothing' ? '–' : from.join(', ');
  return `| ${action} | ${marks.join(' | ')} | ${start} |`;
}

process.stdout.write(page());
