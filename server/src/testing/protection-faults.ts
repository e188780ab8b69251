import type { LightMyRequestResponse } from 'fastify';

/** What is missing or too much in the headers of an answer; empty when all is as it should be. */
export function protectionFaults({ headers }: Pick<LightMyRequestResponse, 'headers'>): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const isSandboxed = policy === 'sandbox';
  const wanted: readonly (readonly [string, boolean])[] = [
    ['a policy of content', isSandboxed || policy.includes("default-src 'none'")],
    ['no unsafe source', !/unsafe-|\*/.test(policy)],
    ['frames only of its own', isSandboxed || policy.includes("frame-ancestors 'self'")],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['no referrer', headers['referrer-policy'] === 'no-referrer'],
    ['transport security', headers['strict-transport-security'] !== undefined],
    ['resources of its own', headers['cross-origin-resource-policy'] === 'same-origin'],
    ['a word on caching', headers['cache-control'] !== undefined],
    ['no banner', !headers.server && !headers['x-powered-by']],
    ['no foreign page let in', headers['access-control-allow-origin'] === undefined],
  ];
  return wanted.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}
