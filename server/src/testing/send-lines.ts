import { type ImportSummary, importCases } from '@banshi/contract/exchange';
import type { Hall } from './hall.ts';
import { addressOf, sendRaw } from './raw.ts';

/** Sends lines as a departmental system does; gives what came of them. */
export async function sendLines(hall: Hall, lines: readonly object[]): Promise<ImportSummary> {
  const answer = await sendRaw(hall.app, await hall.as('EXCHANGE_CLIENT', 'PROVINCE'), {
    method: importCases.method,
    url: addressOf(importCases),
    headers: { 'content-type': 'application/x-ndjson' },
    payload: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  return answer.json();
}
