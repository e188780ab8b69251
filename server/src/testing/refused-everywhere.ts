import type { Endpoint } from '@banshi/contract/endpoint';
import { importCases } from '@banshi/contract/exchange';
import { askCaseStatus } from '@banshi/contract/notices';
import { OPERATIONS } from '@banshi/contract/operations';
import type { RoleId } from '@banshi/contract/roles';
import { aLine } from './a-line.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import { addressOf, sendRaw } from './raw.ts';
import type { Schema } from './samples.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Puts these texts where they do not belong: into every field of every operation, asked by who may ask it; into
 * every field of a line of a departmental system; and where the number of a case is asked for. Gives what was answered.
 */
export async function refusedEverywhere(
  hall: Hall,
  texts: readonly string[],
): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const endpoint of OPERATIONS) {
    const person = await whoMay(hall, endpoint);
    for (const text of texts) answers.push(await misused(hall, { endpoint, text }, person));
  }
  for (const text of texts) {
    answers.push(await lineWith(hall, text));
    const body = { number: text, password: '000000' };
    const asked = { endpoint: askCaseStatus, text, body };
    answers.push(await misused(hall, asked, hall.stranger));
  }
  return answers;
}

function whoMay(hall: Hall, { access }: Endpoint): Promise<Person> | Person {
  if (access === 'anyone') return hall.stranger;
  const role: RoleId = typeof access === 'string' ? 'FRONT_CLERK' : (access[0] ?? 'FRONT_CLERK');
  return hall.as(role, 'HEALTH');
}

async function misused(
  { app }: Hall,
  { endpoint, text, body }: { endpoint: Endpoint; text: string; body?: object },
  person: Person,
): Promise<string> {
  const names = Object.keys((endpoint.query as Schema | undefined)?.properties ?? {});
  const query = new URLSearchParams(fieldsWith(names, text)).toString();
  const params = Object.keys((endpoint.params as Schema | undefined)?.properties ?? {});
  const address = addressOf(endpoint, fieldsWith(params, text));
  const payload = body ?? filled((endpoint.body ?? {}) as Schema, text);
  const answer = await sendRaw(app, person, {
    method: endpoint.method,
    url: query === '' ? address : `${address}?${query}`,
    ...(endpoint.body ? { headers: JSON_TYPE, payload: JSON.stringify(payload) } : {}),
  });
  return `${endpoint.operationId} ${answer.statusCode} ${answer.statusCode < 400 ? '' : answer.body}`;
}

/** The text in each field, also where a number or a word of a list is asked for. */
function filled({ properties = {} }: Schema, text: string): object {
  return fieldsWith(Object.keys(properties), text);
}

function fieldsWith(names: readonly string[], text: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, text]));
}

async function lineWith(hall: Hall, text: string): Promise<string> {
  const whole = aLine();
  const lines = Object.keys(whole).map((field) => aLine({ [field]: text }));
  const person = { kind: 'person', name: text, idType: '111', idNo: text };
  const payload = [...lines, aLine({ applicant: person }), { [text]: text }]
    .map((line) => JSON.stringify(line))
    .join('\n');
  const answer = await sendRaw(hall.app, await hall.as('EXCHANGE_CLIENT', 'HEALTH'), {
    method: 'POST',
    url: addressOf(importCases),
    headers: { 'content-type': 'application/x-ndjson' },
    payload,
  });
  return answer.body;
}
