/** 受理条件 stand at the door (行政许可法第三十二条), 准予条件 before the grant (第三十八条). */
export const CONDITION_STAGES = ['ACCEPTANCE', 'GRANT'] as const;
export type ConditionStage = (typeof CONDITION_STAGES)[number];

/** What the data of a case itself tells: who applies, and whether it is for a key project. */
export const CONDITION_CHECKS = ['PERSON', 'ORGANISATION', 'KEY_PROJECT'] as const;
export type ConditionCheck = (typeof CONDITION_CHECKS)[number];

export const CONDITION_VERDICTS = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;
export type ConditionVerdict = (typeof CONDITION_VERDICTS)[number];
