import { expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { CaseEvent, Entry } from '../../cases/index.ts';
import { servedCase } from './served-case.ts';

const at = (text: string) => parseInstant(`${text}T10:00:00+08:00`) as Instant;

/** Of an event only what the services are made of. */
function entriesOf(events: readonly object[]): Entry[] {
  return events.map((event, index) => ({
    caseId: 'c' as Entry['caseId'],
    version: index + 1,
    event: event as CaseEvent,
  }));
}

const RECEIVED = { type: 'cases/received', channel: 'window', at: at('2022-06-01') };
const ACCEPTED = { type: 'cases/accepted', at: at('2022-06-02') };
const CLOSED = { type: 'cases/closed', at: at('2022-06-10') };
const delivered = (method: string) => ({
  ...{ type: 'cases/delivered', at: at('2022-06-12'), method },
});

const stagesOf = (events: readonly object[]) =>
  servedCase(entriesOf(events)).services.map(({ service, stage, way }) => [service, stage, way]);

test('on site each time that somebody came is rated: when he applied, and when he got the result', () => {
  const events = [RECEIVED, ACCEPTED, CLOSED, delivered('onSite')];
  expect(stagesOf(events)).toEqual([
    [1, 'RECEIPT', 'ON_SITE'],
    [4, 'DELIVERY', 'ON_SITE'],
  ]);
  expect(servedCase(entriesOf(events)).endedOn).toBe('2022-06-10');
});

test('a result that was posted was no service on site', () => {
  expect(stagesOf([RECEIVED, ACCEPTED, CLOSED, delivered('post')])).toEqual([
    [1, 'RECEIPT', 'ON_SITE'],
  ]);
});

test('of an online case each stage is rated', () => {
  expect(stagesOf([{ ...RECEIVED, channel: 'web' }, ACCEPTED, CLOSED])).toEqual([
    [1, 'SUBMISSION', 'ONLINE'],
    [2, 'ACCEPTANCE', 'ONLINE'],
    [3, 'FINISH', 'ONLINE'],
  ]);
});

test('an entry error has no services, and what goes on has no end', () => {
  expect(stagesOf([RECEIVED, { type: 'cases/voided', at: at('2022-06-02') }])).toEqual([]);
  expect(servedCase(entriesOf([RECEIVED, ACCEPTED])).endedOn).toBeUndefined();
});

test.each([
  'cases/not-required',
  'cases/acceptance-refused',
  'cases/refused-for-fraud',
  'cases/withdrawn',
  'cases/terminated',
  'cases/forwarded',
])('a case ends as well by %s', (type) => {
  const { endedOn } = servedCase(entriesOf([RECEIVED, { type, at: at('2022-06-03') }]));
  expect(endedOn).toBe('2022-06-03');
});
