import { type Static, Type } from '@sinclair/typebox';
import { CaseSummary } from './case-views.ts';
import { CLOCK_KINDS } from './case-words.ts';
import { Day, Moment, nullable, oneOf, Uuid } from './fields.ts';
import {
  ALERT_ACTS,
  ALERT_EVENTS,
  ALERT_LEVELS,
  ALERT_STATUSES,
  CARD_VERDICTS,
  MISCONDUCTS,
  RULE_IDS,
  RULE_PARAMETERS,
} from './supervision-words.ts';

/** What a sentence about a warning or card is built from. */
export const AlertFacts = Type.Object({
  clock: nullable(oneOf(...CLOCK_KINDS)),
  name: nullable(
    Type.String({ description: 'of the procedure or step, or the kind of abnormal conduct' }),
  ),
  dueOn: nullable(Day),
  count: nullable(Type.Integer()),
  evidence: nullable(Type.String({ description: 'what a supervisor has found' })),
});

/** A warning or card as lists show it. */
export const AlertSummary = Type.Object({
  caseId: Uuid,
  seq: Type.Integer(),
  version: Type.Integer(),
  rule: oneOf(...RULE_IDS),
  level: oneOf(...ALERT_LEVELS),
  status: oneOf(...ALERT_STATUSES),
  orderNo: nullable(Type.String({ description: 'of a card; a warning has none' })),
  /** The day from which it is right, however late it was issued. */
  asOf: Day,
  issuedAt: Moment,
  organisation: Type.Object({ organisationId: Type.Integer(), shortName: Type.String() }),
  personName: nullable(Type.String()),
  explainBy: nullable(Day),
  /** An explanation is waited for, and its day has passed. */
  isLate: Type.Boolean(),
  closedAt: nullable(Moment),
  facts: AlertFacts,
  acts: Type.Array(oneOf(...ALERT_ACTS), { description: 'what this person may do to it now' }),
});
export type AlertSummary = Static<typeof AlertSummary>;

/** As much of a case as its warnings and cards need: not whom it is about. */
export const AlertCase = Type.Pick(CaseSummary, [
  'caseId',
  'displayNo',
  'status',
  'matter',
  'due',
] as const);
export type AlertCase = Static<typeof AlertCase>;

/** A warning or card on the board, with its case. */
export const BoardAlert = Type.Composite([AlertSummary, Type.Object({ case: AlertCase })]);
export type BoardAlert = Static<typeof BoardAlert>;

/** One entry of the journal of a warning or card. */
export const AlertEntry = Type.Object({
  at: Moment,
  type: oneOf(...ALERT_EVENTS),
  byName: Type.String({ description: 'empty where nobody acted' }),
  text: nullable(Type.String()),
  verdict: nullable(oneOf(...CARD_VERDICTS)),
});
export type AlertEntry = Static<typeof AlertEntry>;

/** Which misconduct of an authority the law sees in what a rule finds; null where it is none of the Act's. */
const RuleMisconduct = nullable(
  Type.Object({ kind: oneOf(...MISCONDUCTS), term: Type.String(), article: Type.String() }),
);

/** A warning or card with its case, its journal, and the rule that it rests on. */
export const AlertDetail = Type.Composite([
  BoardAlert,
  Type.Object({
    workDaysOver: nullable(
      Type.Integer({
        description:
          '超期天数 of the clock that it is about, in working days without legal stops, until its end or until now',
      }),
    ),
    windowName: nullable(Type.String()),
    /** Numbers of the yellow cards that make this red one. */
    of: Type.Array(Type.String()),
    basis: Type.Object({ term: Type.String(), basis: Type.String(), misconduct: RuleMisconduct }),
    journal: Type.Array(AlertEntry),
  }),
]);
export type AlertDetail = Static<typeof AlertDetail>;

/** The warnings and cards of a case, the newest first. */
export const CaseAlerts = Type.Object({
  alerts: Type.Array(AlertSummary),
  /** Whether this person may record what he has found. */
  mayRecord: Type.Boolean(),
});
export type CaseAlerts = Static<typeof CaseAlerts>;

/** A rule with its numbers as they stand, and who set them to that. */
export const SupervisionRule = Type.Object({
  rule: oneOf(...RULE_IDS),
  term: Type.String(),
  basis: Type.String(),
  misconduct: RuleMisconduct,
  levels: Type.Array(oneOf(...ALERT_LEVELS)),
  parameters: Type.Array(
    Type.Object({
      parameter: oneOf(...RULE_PARAMETERS),
      value: Type.Integer(),
      preset: Type.Integer(),
      min: Type.Integer(),
      max: Type.Integer(),
    }),
  ),
});
export type SupervisionRule = Static<typeof SupervisionRule>;

/** Who set which number of a rule to what, and why. */
export const RuleChange = Type.Object({
  rule: oneOf(...RULE_IDS),
  parameter: oneOf(...RULE_PARAMETERS),
  value: Type.Integer(),
  at: Moment,
  byName: Type.String(),
  reason: Type.String(),
});
export type RuleChange = Static<typeof RuleChange>;

export const RulesView = Type.Object({
  rules: Type.Array(SupervisionRule),
  /** The newest first. */
  changes: Type.Array(RuleChange),
  mayChange: Type.Boolean(),
});
export type RulesView = Static<typeof RulesView>;
