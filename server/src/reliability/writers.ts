import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { BodyOf } from '@banshi/contract/endpoint';
import { isUnsettled, type Told } from './api-caller.ts';
import type { SignedIn } from './crew.ts';
import type { Ledger } from './ledger.ts';

/** How a writer makes sure of what it wants. */
export interface WriterOptions {
  readonly clerk: SignedIn;
  readonly ledger: Ledger;
  readonly matterId: number;
  readonly orderNums: readonly number[];
  /** 'kept': a repeated request carries its first key; 'new': the control, as a careless client would. */
  readonly keys: 'kept' | 'new';
  readonly isOver: () => boolean;
}

const DROPPED_ONE_IN = 10;
/** Before a request is sent again; a clerk's program does not hammer on a closed door. */
const AGAIN_MS = 100;
/** Between two requests, so that sixteen writers leave room for what is started anew. */
const THINK_MS = 25;

/** Takes in cases and accepts them until it is over; what was begun is brought to an answer. */
export async function writeCases(options: WriterOptions): Promise<void> {
  while (!options.isOver()) await writeCase(options);
}

async function writeCase(options: WriterOptions): Promise<void> {
  const { clerk, ledger } = options;
  const mark = randomUUID();
  ledger.wanted.add(mark);
  const body = receiptOf(options, mark);
  const received = await untilTold(options, (key) => clerk.call(acts.receiveCase, { body, key }));
  if (!received) return;
  const { caseId, version } = received;
  const params = { caseId };
  await untilTold(options, (key) =>
    clerk.call(acts.acceptCase, { params, body: { version }, key }),
  );
}

/** What a clerk sends for a whole application; the summary carries the mark. */
export function receiptOf(
  { matterId, orderNums }: Pick<WriterOptions, 'matterId' | 'orderNums'>,
  mark: string,
): BodyOf<typeof acts.receiveCase> {
  return {
    matterId,
    applicant: {
      kind: 'person',
      name: '张示例',
      idType: '111',
      idNumber: '510104199003071018',
      mobile: '13800005678',
      agentName: null,
    },
    summary: mark,
    area: '510000',
    materials: orderNums.map((orderNum) => ({ orderNum, form: 'paper', fileIds: [] })),
  };
}

/** Sends until there is an answer, and writes it down; undefined when it was refused. */
async function untilTold(
  { ledger, keys }: WriterOptions,
  send: (key: string) => Promise<Told<CaseStep>>,
): Promise<CaseStep | undefined> {
  const first = randomUUID();
  for (let attempt = 0; ; attempt += 1) {
    if (attempt > 0) {
      ledger.repeated += 1;
      await pause(AGAIN_MS);
    } else await pause(THINK_MS);
    const sent = send(keys === 'kept' ? first : randomUUID());
    const told = await sent.then(unlessDropped, nothingHeard);
    if (told?.status === 200) {
      const step = told.reply();
      ledger.acknowledged.push({ caseId: step.caseId, version: step.version });
      return step;
    }
    if (told && !isUnsettled(told)) {
      ledger.surprises.push(`${told.status} ${told.text}`);
      return undefined;
    }
  }
}

/** One answer in ten never arrives, as on a bad line: only the key tells then what was done. */
function unlessDropped<R>(told: Told<R>): Told<R> | undefined {
  return randomInt(DROPPED_ONE_IN) === 0 ? undefined : told;
}

/** A broken connection leaves open whether the write was done. */
function nothingHeard(): undefined {
  return undefined;
}
