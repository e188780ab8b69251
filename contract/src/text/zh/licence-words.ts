import type {
  AuthorityAction,
  CancellationGround,
  LicenceApplication,
  LicenceState,
  PenaltyHearing,
  RevocationGround,
} from '../../licence-words.ts';

/** What is applied for on a licence. */
export const licenceActs: Readonly<Record<LicenceApplication, string>> = {
  renew: '延续',
  change: '变更',
  cancel: '注销',
};

/** What the authority does of itself. */
export const authorityActs: Readonly<Record<AuthorityAction, string>> = {
  suspend: '暂扣',
  restore: '恢复',
  revoke: '撤销',
  strip: '吊销',
  withdraw: '撤回',
  cancel: '注销',
  correctUse: '更正使用期',
  prolongUse: '延长使用期',
};

/** What the fields of these acts are called. */
export const licenceFields: Readonly<Record<string, string>> = {
  reason: '理由',
  until: '暂扣至',
  compensation: '补偿',
  basis: '处罚依据',
  toldOn: '告知日期',
  hearing: '听证情况',
  reviewer: '法制审核人',
  reviewedOn: '法制审核日期',
  opinion: '法制审核意见',
  deliberatedOn: '集体讨论日期',
  attendees: '参加讨论的负责人',
  minutes: '集体讨论记录',
  statement: '更正说明',
  from: '使用开始',
  to: '使用结束',
};

/** How a licence stands. */
export const licenceStates: Readonly<Record<LicenceState, string>> = {
  VALID: '有效',
  CHANGED: '有效（已变更）',
  RENEWED: '有效（已延续）',
  SUSPENDED: '暂扣',
  EXPIRED: '有效期届满',
  REVOKED: '已撤销',
  STRIPPED: '已吊销',
  WITHDRAWN_BY_GOV: '已撤回',
  CANCELLED: '已注销',
  FILED: '使用中',
  ENDED: '使用结束',
  CANCEL_FILED: '已备案注销',
  VOID: '已作废',
};

/** 行政许可法第六十九条. */
export const revocationGrounds: Readonly<Record<RevocationGround, string>> = {
  ABUSE_OF_OFFICE: '工作人员滥用职权、玩忽职守作出准予决定',
  BEYOND_POWER: '超越法定职权作出准予决定',
  AGAINST_PROCEDURE: '违反法定程序作出准予决定',
  UNQUALIFIED: '申请人不具备申请资格或者不符合法定条件',
  OTHER_LAW: '依法可以撤销的其他情形',
  FRAUD: '被许可人以欺骗、贿赂等不正当手段取得',
};

/** 行政许可法第七十条. */
export const cancellationGrounds: Readonly<Record<CancellationGround, string>> = {
  EXPIRED: '有效期届满未延续',
  PERSON_GONE: '公民死亡或者丧失行为能力',
  BODY_ENDED: '法人或者其他组织依法终止',
  TAKEN_BACK: '许可依法被撤销、撤回，或者证件被吊销',
  FORCE_MAJEURE: '因不可抗力无法实施',
  OTHER_LAW: '法律、法规规定应当注销的其他情形',
};

/** 行政处罚法第六十三条、第六十四条. */
export const penaltyHearings: Readonly<Record<PenaltyHearing, string>> = {
  NOT_ASKED: '告知后五个工作日内没有要求听证',
  HELD: '要求听证，已依法举行',
};
