import type { Finding, MatterBody } from './matter-body.ts';

/** 上级委托, 同级委托. */
const ENTRUSTED_SOURCES: readonly number[] = [5, 6];
/** 受委托组织. */
const ENTRUSTED_BODY = 3;
/** 法定机关, 授权组织, 受委托组织, 其他. */
const NATURES: readonly number[] = [1, 2, ENTRUSTED_BODY, 9];

/** Whether the body has the power only by an entrustment (行政许可法第二十四条). */
export function isEntrusted({ powerSource }: Pick<MatterBody, 'powerSource'>): boolean {
  return ENTRUSTED_SOURCES.includes(powerSource);
}

/** Where a power comes from and what the body is go together; only an entrusted one names its principal. */
export function powerFindings(body: MatterBody): Finding[] {
  const { bodyNature, principal = null } = body;
  if (!NATURES.includes(bodyNature)) {
    const message = 'the nature of a body is 1, 2, 3 or 9';
    return [{ path: 'bodyNature', rule: 'body-nature', message }];
  }
  const entrusted = isEntrusted(body);
  const findings: Finding[] = [];
  if (entrusted !== (bodyNature === ENTRUSTED_BODY)) {
    const message = entrusted
      ? 'who acts by an entrustment (powerSource 5 or 6) is an entrusted body; its bodyNature is 3'
      : 'an entrusted body (bodyNature 3) has its power by an entrustment; its powerSource is 5 or 6';
    findings.push({ path: 'bodyNature', rule: 'entrusted-nature', message });
  }
  if (entrusted !== (principal !== null)) {
    const message = entrusted
      ? 'name the code of the body in whose name it is performed'
      : 'only what is entrusted names a principal; leave it out';
    findings.push({ path: 'principal', rule: 'principal', message });
  }
  return findings;
}

/** A principal that nobody knows, or that is the body itself. */
export function unknownPrincipal(
  { principal }: MatterBody,
  {
    isKnown,
    own,
  }: { readonly isKnown: (code: string) => boolean; readonly own?: string | undefined },
): Finding[] {
  if (!principal || (isKnown(principal) && principal !== own)) return [];
  const message =
    principal === own
      ? 'a body does not entrust itself; name the body whose power it is'
      : `there is no body "${principal}"; use the code of an organisation`;
  return [{ path: 'principal', rule: 'principal', message }];
}
