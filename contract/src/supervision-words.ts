/** The rules of electronic supervision (电子监察); the table of rules says what each looks at. */
export const RULE_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'E1',
  'E2',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** 违法情形: misconduct of an authority that a rule comes upon (行政许可法第七十二条、第七十四条、第七十五条). */
export const MISCONDUCTS = ['NOT_TOLD', 'NOT_ALL_TOLD', 'NO_REASONS', 'LATE', 'CHARGED'] as const;
export type Misconduct = (typeof MISCONDUCTS)[number];

/** Rules whose facts lie outside the house: a supervisor records what he has found, with the evidence. */
export const FOUND_RULES = ['R9', 'R10', 'R11'] as const satisfies readonly RuleId[];
export type FoundRule = (typeof FOUND_RULES)[number];

/** 预警、督办、黄牌、红牌. */
export const ALERT_LEVELS = ['WARNING', 'TASK', 'YELLOW', 'RED'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/**
 * A warning is open until it is acknowledged or what it warned of is over; a task until what it follows is settled. A card is open until it is
 * explained or its time for that has passed, then judged, and closed when it was upheld.
 */
export const ALERT_STATUSES = [
  'OPEN',
  'ACKNOWLEDGED',
  'RESOLVED',
  'EXPLAINED',
  'UNEXPLAINED',
  'UPHELD',
  'CANCELLED',
  'CLOSED',
] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

export const ALERT_ACTS = ['acknowledge', 'explain', 'judge', 'close'] as const;
export type AlertAct = (typeof ALERT_ACTS)[number];

export const CARD_VERDICTS = ['UPHELD', 'CANCELLED'] as const;
export type CardVerdict = (typeof CARD_VERDICTS)[number];

/** What happens to a warning or a card. */
export const ALERT_EVENTS = [
  'issued',
  'acknowledged',
  'resolved',
  'reopened',
  'explained',
  'unexplained',
  'judged',
  'closed',
] as const;
export type AlertEventType = (typeof ALERT_EVENTS)[number];

/** The numbers that a rule turns on. */
export const RULE_PARAMETERS = [
  'isOn',
  'daysLeft',
  'percentLeft',
  'warningAfter',
  'yellowAfter',
  'redAfter',
  'reviewPercent',
  'verifyPercent',
  'decidePercent',
  'closeDays',
  'quickMinutes',
  'bulkCases',
  'nightFrom',
  'nightTo',
  'stepsMin',
  'cards',
  'withinDays',
] as const;
export type RuleParameter = (typeof RULE_PARAMETERS)[number];
