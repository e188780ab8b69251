/** Rules of data quality whose findings are cases (统计口径 10.3; Q7 of §3.4: entry errors are counted apart); Q6 finds days. */
export const CASE_RULES = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q7'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

export const QUALITY_RULES = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'] as const;
export type QualityRule = (typeof QUALITY_RULES)[number];
