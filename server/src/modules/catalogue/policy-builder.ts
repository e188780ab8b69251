import type { PolicyContent, PolicyEffect } from './core/policy.ts';

/** An invented document of one measure, from the day of the tests on; tests say what matters to them. */
export function aPolicyContent(
  effect: PolicyEffect,
  given: Partial<PolicyContent> = {},
): PolicyContent {
  return {
    title: '示例若干措施',
    docNo: '川示发〔2026〕1号',
    issuedOn: '2026-03-02',
    effectiveFrom: '2026-03-02',
    effectiveTo: null,
    measures: [{ text: '示例措施', effects: [effect] }],
    ...given,
  };
}
