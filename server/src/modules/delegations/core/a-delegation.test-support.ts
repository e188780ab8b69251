import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Delegation, DelegationContent } from './delegation.ts';

export const day = (text: string) => text as LocalDate;

/** An entrustment that keeps every rule; tests say what matters to them. */
export function aContent(given: Partial<DelegationContent> = {}): DelegationContent {
  return {
    catalogCode: '000116001000',
    ...{ fromOrgId: 1, toOrgId: 2, way: 'ENTRUSTED' },
    ...{ effectiveFrom: day('2022-01-01'), effectiveTo: day('2022-12-31') },
    ...{ areas: [], limits: null, supervision: '每半年抽查' },
    basis: { name: '示例决定', article: null, endsOn: null },
    ...given,
  };
}

/** The same in use. */
export function aDelegation(
  given: Partial<Delegation> = {},
  content: Partial<DelegationContent> = {},
): Delegation {
  return {
    ...{ id: 7, revision: 5, state: 'ACTIVE', content: aContent(content), editors: ['editor'] },
    ...{ paperNo: '示委〔2022〕1号', signedOn: day('2022-01-04') },
    ...{ announcedOn: day('2022-01-05'), announcedIn: '示例网站' },
    handedOverOn: day('2022-02-10'),
    ...given,
  };
}
