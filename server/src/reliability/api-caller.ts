import { Agent, request } from 'node:http';
import type { Endpoint, ReplyOf } from '@banshi/contract/endpoint';
import { type Input, requestOf } from '../testing/person.ts';

/** Where a server listens; chosen anew for every request, so that a balancer is a function. */
export type Place = () => number;

/** What came back over the wire. */
export interface Told<R> {
  readonly status: number;
  readonly text: string;
  /** The reply of a call that went well. */
  readonly reply: () => R;
  readonly cookie: string | undefined;
}

/** Somebody who calls a listening server over kept-alive connections. */
export interface Caller {
  call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Told<ReplyOf<E>>>;
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
      const { status, text, cookie } = await send(agent, place(), asked);
      return { status, text, cookie, reply: () => replyIn(status, text) };
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

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | undefined;
}

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
          resolve({ status: incoming.statusCode ?? 0, text, cookie });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

function replyIn<R>(status: number, text: string): R {
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return JSON.parse(text) as R;
}
