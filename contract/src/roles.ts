/** The roles of the house and their official terms. A grant binds a role to an organisation. */
export const ROLES = {
  FRONT_CLERK: '窗口前台人员',
  REVIEWER: '承办人',
  VERIFIER: '审核人',
  CHIEF_REP: '首席代表',
  DEPT_LEADER: '厅（局）领导',
  SEAL_OFFICER: '制证用印员',
  WINDOW_HEAD: '窗口负责人',
  MATTER_EDITOR: '事项编辑',
  MATTER_REVIEWER: '事项审核',
  MATTER_PUBLISHER: '事项发布',
  SUPERVISOR: '电子监察员',
  INSPECTOR: '巡查员',
  EVAL_ADMIN: '评价管理员',
  STATISTICIAN: '统计员',
  BULLETIN_EDITOR: '简报编辑',
  BULLETIN_DIV_REVIEWER: '简报处室审核人',
  BULLETIN_OFFICE_REVIEWER: '简报核稿人',
  BULLETIN_SIGNER: '简报签发人',
  EXCHANGE_CLIENT: '部门业务系统',
  SYSADMIN: '系统管理员',
  SECADMIN: '安全管理员',
  AUDITOR: '审计管理员',
} as const;

export type RoleId = keyof typeof ROLES;

/** Roles that handle cases and may look behind what is masked in them, with a reason. */
export const CASE_HANDLERS = [
  'FRONT_CLERK',
  'REVIEWER',
  'VERIFIER',
  'CHIEF_REP',
  'DEPT_LEADER',
] as const satisfies readonly RoleId[];

/** Roles that may have a case on their desk: those who handle it, and who makes and seals its result. */
export const CASE_HOLDERS = [...CASE_HANDLERS, 'SEAL_OFFICER'] as const satisfies readonly RoleId[];

/** Roles that move cases between desks: who may have them, and who heads a window. */
export const DESK_STAFF = [...CASE_HOLDERS, 'WINDOW_HEAD'] as const satisfies readonly RoleId[];

/** Roles that work at the windows and behind them: those who handle cases, and who heads a window. */
export const WINDOW_STAFF = [...CASE_HANDLERS, 'WINDOW_HEAD'] as const satisfies readonly RoleId[];

/** Roles that decide whose data are specially protected, and the only ones that look behind the mask of such an applicant. */
export const PROTECTORS = ['CHIEF_REP', 'DEPT_LEADER'] as const satisfies readonly RoleId[];

/** Roles that may read cases at all; which cases, the body of the grant decides. */
export const CASE_READERS = [...DESK_STAFF, 'SUPERVISOR'] as const satisfies readonly RoleId[];

/** 三员分立: who keeps accounts, who gives roles, and who looks at what both did; nobody is two of them. */
export const ADMINISTRATORS = [
  'SYSADMIN',
  'SECADMIN',
  'AUDITOR',
] as const satisfies readonly RoleId[];

/** Roles whose work others do in a body where nobody is appointed to them. */
export const OFFICES_STOOD_IN_FOR = ['SEAL_OFFICER'] as const satisfies readonly RoleId[];
export type OfficeStoodInFor = (typeof OFFICES_STOOD_IN_FOR)[number];

/** What somebody may hold in the place of another (AB 岗): the work on cases. */
export type ConveyedRole = (typeof CASE_HOLDERS)[number];

/** Roles that give a case of their body to a colleague, whoever has it. */
export const CASE_LEADERS = [
  'CHIEF_REP',
  'DEPT_LEADER',
  'WINDOW_HEAD',
] as const satisfies readonly RoleId[];

/** Roles that answer for their body when it was rated badly (差评): who leads it, at its windows or behind them. */
export const REVIEW_ANSWERERS = [
  'WINDOW_HEAD',
  'CHIEF_REP',
  'DEPT_LEADER',
] as const satisfies readonly RoleId[];

/** Roles that see how much each member of staff has accepted. */
export const STAFF_FIGURE_READERS = [
  'WINDOW_HEAD',
  'CHIEF_REP',
  'DEPT_LEADER',
  'SUPERVISOR',
  'STATISTICIAN',
] as const satisfies readonly RoleId[];

/** Roles that write the bulletin. */
export const BULLETIN_EDITORS = ['BULLETIN_EDITOR'] as const satisfies readonly RoleId[];

/** Roles that look through a draft before it is signed. */
export const BULLETIN_REVIEWERS = [
  'BULLETIN_DIV_REVIEWER',
  'BULLETIN_OFFICE_REVIEWER',
] as const satisfies readonly RoleId[];

/** Roles that send a draft back. */
export const BULLETIN_RETURNERS = [
  ...BULLETIN_REVIEWERS,
  'BULLETIN_SIGNER',
] as const satisfies readonly RoleId[];

/** Roles that write documents, letters, minutes and orders of the centre: its office, which also writes the bulletin. */
export const DOCUMENT_WRITERS = [
  ...BULLETIN_EDITORS,
  ...BULLETIN_RETURNERS,
] as const satisfies readonly RoleId[];

/** Roles that read drafts and issues. */
export const BULLETIN_READERS = [
  ...BULLETIN_EDITORS,
  ...BULLETIN_RETURNERS,
] as const satisfies readonly RoleId[];
