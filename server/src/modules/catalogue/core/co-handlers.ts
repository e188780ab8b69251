import type { Finding, MatterBody } from './matter-body.ts';

/** A body as a list may name it. */
export interface NamedBody {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * Co-handlers (联办机构) give a case the limits of joint handling and take its extension from the department's
 * leader, so each is a body that exists and that a step of the review chain asks.
 */
export function coHandlerFindings(
  { coHandlers, reviewChain }: MatterBody,
  bodies: Iterable<NamedBody>,
): Finding[] {
  if (coHandlers.length === 0) return [];
  const all = [...bodies];
  const asked = new Set((reviewChain ?? []).flatMap((step) => step.bodies));
  return coHandlers.flatMap((given, index): Finding[] => {
    // A short name may be that of several bodies, in several cities; one of them that is asked is meant.
    const named = all.filter((one) => [one.name, one.shortName].includes(given.trim()));
    if (named.some(({ code }) => asked.has(code))) return [];
    const message =
      named.length === 0
        ? `there is no body "${given}"; write the name of an organisation`
        : `no step of the review chain asks "${given}"; add a step that does, or leave it out`;
    return [{ path: `coHandlers[${index}]`, rule: 'co-handlers', message }];
  });
}
