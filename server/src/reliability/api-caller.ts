import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Endpoint, ReplyOf } from '@banshi/contract/endpoint';
import { type Input, requestOf } from '../testing/person.ts';

/** Where a server listens; chosen anew for every request, so that a balancer is a function. */
export type Place = () => number;

/** These ports in turn, as a balancer takes them. */
export function inTurn(ports: readonly number[]): Place {
  let turn = 0;
  return () => {
    turn += 1;
    return ports[turn % ports.length] ?? 0;
  };
}

/** What came back over the wire. */
export interface Told<R> {
  readonly status: number;
  readonly text: string;
  /** The reply of a call that went well. */
  readonly reply: () => R;
  readonly cookie: string | undefined;
  /** The answer of an earlier request under the same key. */
  readonly isReplayed: boolean;
}

/** Somebody who calls a listening server over kept-alive connections. */
export interface Caller {
  call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Told<ReplyOf<E>>>;
  /** Sends the request whole and hangs up: when the answer comes, or after so many milliseconds. */
  hangUp<E extends Endpoint>(endpoint: E, input: Input<E>, afterMs?: number): Promise<void>;
}

interface Credentials {
  readonly cookie: string | undefined;
  readonly csrfToken: string | undefined;
}

/** Longer than any answer takes; a process killed in the middle may leave a socket that says nothing. */
const ANSWER_MS = 10_000;

/** Calls as the holder of these credentials; a connection that breaks rejects the call. */
export function createCaller(place: Place, credentials: Credentials): Caller {
  const agent = new Agent({ keepAlive: true });
  return {
    call: async (endpoint, input) => {
      const asked = requestOf(endpoint, input, { ...credentials, staffId: undefined });
      const answered = await send(agent, place(), asked);
      const { status, text } = answered;
      return { ...answered, reply: () => replyIn(status, text) };
    },
    hangUp: (endpoint, input, afterMs) => {
      const asked = requestOf(endpoint, input, { ...credentials, staffId: undefined });
      return sendAndHangUp(place(), asked, afterMs);
    },
  };
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

type Answered = Omit<Told<unknown>, 'reply'>;

function send(agent: Agent, port: number, asked: Asked): Promise<Answered> {
  const { method, headers, payload } = asked;
  const search = new URLSearchParams(asked.query).toString();
  const path = search === '' ? asked.url : `${asked.url}?${search}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers, agent, timeout: ANSWER_MS },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          const cookie = incoming.headers['set-cookie']?.[0]?.split(';')[0];
          const isReplayed = incoming.headers['idempotency-replayed'] === 'true';
          resolve({ status: incoming.statusCode ?? 0, text, cookie, isReplayed });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

/** On a line of its own, which nobody uses again. */
function sendAndHangUp(port: number, asked: Asked, afterMs: number | undefined): Promise<void> {
  const { method, url: path, headers, payload } = asked;
  return new Promise((resolve) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    outgoing.on('response', () => outgoing.destroy());
    outgoing.on('error', () => outgoing.destroy());
    outgoing.on('close', () => resolve());
    outgoing.end(payload, () => {
      if (afterMs !== undefined) setTimeout(() => outgoing.destroy(), afterMs);
    });
  });
}

/** Nobody knows yet whether it was done; any other answer but a reply is a surprise, a defect above all. */
export function isUnsettled({ status, text }: Told<unknown>): boolean {
  return status === 503 || text.includes('request/idempotency-key-in-use');
}

const AGAIN_MS = 20;

/** So often in a row nobody may answer: the machine is busy. More, and the server is gone. */
const UNHEARD_MAX = 30;

/** Sends again under the same key until an answer settles it; no answer at all tells nothing either. */
export async function untilSettled<R>(send: () => Promise<Told<R>>): Promise<Told<R>> {
  let unheard = 0;
  for (;;) {
    try {
      const told = await send();
      unheard = 0;
      if (!isUnsettled(told)) return told;
    } catch (error) {
      unheard += 1;
      if (unheard > UNHEARD_MAX) throw error;
    }
    await pause(AGAIN_MS);
  }
}

function replyIn<R>(status: number, text: string): R {
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return JSON.parse(text) as R;
}
