import {
  type HandleType,
  isOfArticle45,
  type LimitUnit,
  type MaterialCopies,
  type MaterialMedia,
  type MaterialSource,
  type ProjectType,
  type Served,
} from '@banshi/contract/catalogue-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { pointNumber } from '../../../kernel/numbering.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { MatterBody, MatterVersion } from '../../catalogue/index.ts';
import { bodyOf } from './bulletin-body.ts';
import type { BulletinSection, FileTable } from './bulletin-file.ts';
import type { OfficialDocument } from './official-document.ts';

/** A matter as its guide tells of it: what measures in force change stands in `version`. */
export interface GuideMatter {
  readonly version: MatterVersion;
  readonly body: MatterBody;
  readonly typeName: string;
  readonly departmentName: string;
  readonly effectiveOn: LocalDate;
}

const UNITS: Readonly<Record<LimitUnit, string>> = { workDay: '个工作日', calendarDay: '日' };
const SERVED: Readonly<Record<Served, string>> = {
  person: '自然人',
  enterprise: '企业法人',
  institution: '事业法人',
  socialOrganisation: '社会组织法人',
  government: '行政机关',
  otherOrganisation: '其他组织',
};
const HANDLE_TYPES: Readonly<Record<HandleType, string>> = {
  window: '窗口办理',
  web: '网上办理',
  mobile: '手机办理',
  post: '邮寄办理',
  other: '其他方式',
};
const PROJECT_TYPES: Readonly<Record<ProjectType, string>> = {
  INSTANT: '即办件',
  PROMISE: '承诺件',
  OTHER: '其他',
};
const COPIES: Readonly<Record<MaterialCopies, string>> = {
  original: '原件',
  copy: '复印件',
  originalAndCopy: '原件和复印件',
};
const MEDIA: Readonly<Record<MaterialMedia, string>> = {
  paper: '纸质',
  electronic: '电子',
  either: '纸质或者电子',
};
const SOURCES: Readonly<Record<MaterialSource, string>> = {
  applicant: '申请人自备',
  government: '政府部门核发',
  other: '其他',
};

/** 办事指南 of a matter, from its published list (行政许可法第三十条, GB/T 36114): nothing in it is typed twice. */
export function serviceGuide(matter: GuideMatter): OfficialDocument {
  const { version, departmentName, effectiveOn } = matter;
  const numbers = { figuresOf: noFigures, itemNumber: pointNumber };
  const nothing = {
    imprint: undefined,
    subtitle: undefined,
    addressee: undefined,
    note: undefined,
  };
  return {
    ...nothing,
    profile: 'guide',
    masthead: { text: `${departmentName}办事指南`, names: [], path: '$.department' },
    marks: [],
    number: undefined,
    signers: [],
    title: { text: version.name, lines: [version.name], path: '$.name' },
    body: bodyOf(sectionsOf(matter), numbers),
    ...{ attachments: [], attendance: [], annexes: [], signature: undefined },
    foot: { lines: [], printed: undefined, copies: undefined },
    issueDate: effectiveOn,
  };
}

function noFigures(): never {
  throw new Error('A guide has no sentence of figures');
}

function sectionsOf(matter: GuideMatter): readonly BulletinSection[] {
  const { version, body } = matter;
  return [
    { title: '基本信息', table: basicFacts(matter) },
    {
      title: '设定依据',
      items: body.byLaw.map(({ law, article, text }) => ended(`《${law}》${article}：${text}`)),
    },
    {
      title: '受理条件',
      text: version.acceptConditions.length === 0 ? ['没有另外的条件。'] : [],
      items: version.acceptConditions.map(ended),
    },
    { title: '办理时限', text: limitWords(matter) },
    materialSection(version),
    { title: '办理流程', text: [flowWords(body)] },
    feeSection(body),
    {
      title: '办理结果',
      text: [body.result.name ? ended(body.result.name) : '没有证照或者批文。'],
    },
    {
      title: '办理地点和时间',
      text: [ended(`地点：${body.address}`), ended(`时间：${body.hours}`)],
    },
    { title: '咨询', items: body.consultation.map(ended) },
    { title: '监督投诉', items: body.complaint.map(ended) },
    {
      title: '法律救济',
      text: ['对办理决定不服的，可以依法申请行政复议或者提起行政诉讼。'],
    },
  ];
}

/** Two columns: what, and what it is; a fact that the list does not have is left out. */
function basicFacts({
  version,
  body,
  typeName,
  departmentName,
  effectiveOn,
}: GuideMatter): FileTable {
  const facts: readonly (readonly [string, string])[] = [
    ['事项名称', version.name],
    ['事项类型', typeName],
    ['实施编码', version.taskCode],
    ['实施机关', departmentName],
    ['联办机构', body.coHandlers.join('、')],
    ['服务对象', body.served.map((one) => SERVED[one]).join('、')],
    ['办理形式', body.handleTypes.map((one) => HANDLE_TYPES[one]).join('、')],
    ['办件类型', PROJECT_TYPES[body.projectType]],
    ['到现场次数', `${body.visitsMax}次`],
    ['全程网办', body.isWholeOnline ? '是' : '否'],
    ['告知承诺', version.allowPromise ? '可以' : ''],
    ['中介服务', body.intermediary ?? ''],
    ['数量限制', body.quota?.explain ?? '无'],
    ['清单版本', `第${version.version}版，自${printedDate(effectiveOn)}起施行`],
  ];
  return {
    columns: [
      { head: '项目', width: 1 },
      { head: '内容', width: 4 },
    ],
    rows: facts.filter(([, fact]) => fact !== ''),
  };
}

function limitWords({ version, body }: GuideMatter): string[] {
  const { statutory, promise } = version.limits;
  const words = (limit: NonNullable<typeof statutory>, explain: string | null | undefined) =>
    `${limit.days === 0 ? '当日' : `${limit.days}${UNITS[limit.unit]}`}${explain ? `（${explain}）` : ''}`;
  const special = body.specialProcedures.map(specialWords);
  return [
    statutory
      ? ended(`法定时限：${words(statutory, body.statutoryLimit?.explain)}`)
      : '没有法定时限。',
    promise
      ? ended(`承诺时限：${words(promise, body.promiseLimit?.explain)}`)
      : '没有另外承诺时限。',
    ...extensionWords(body),
    ...special,
  ];
}

function extensionWords({ extension }: MatterBody): string[] {
  if (!extension) return [];
  const { days, byLaw } = extension;
  return [ended(`经批准可以延长一次，最多${days}个工作日，依据：${byLaw}`)];
}

/** Which limits do not count the time of a procedure, and by which law. */
function specialWords({
  kind,
  explain,
  byLaw,
  statutoryByLaw,
}: MatterBody['specialProcedures'][number]): string {
  if (isOfArticle45(kind) || statutoryByLaw) {
    return `${ended(explain)}所需时间不计算在办理时限内，依据：${ended(statutoryByLaw ?? byLaw)}`;
  }
  return `${ended(explain)}所需时间不计算在承诺时限内，法定时限照常计算，依据：${ended(byLaw)}`;
}

function materialSection({ materials }: MatterVersion): BulletinSection {
  if (materials.length === 0) return { title: '申请材料', text: ['不需要提交材料。'] };
  return { title: '申请材料', items: materials.map(materialWords) };
}

/** A table of six columns leaves three characters a line on a page: a material is a sentence. */
function materialWords(material: MatterVersion['materials'][number]): string {
  const { name, isNecessary, allowTolerance, media, copies, pageNum } = material;
  const { source, sourceExplain, acceptStandard, byLaw } = material;
  const from = [SOURCES[source], sourceExplain ?? ''].filter((words) => words !== '').join('，');
  const parts = [
    `${name}${isNecessary ? '' : '（非必要）'}${allowTolerance ? '（可容缺）' : ''}：${MEDIA[media]}，${COPIES[copies]}${pageNum}份`,
    `来源：${from}`,
    `受理标准：${acceptStandard}`,
    `依据：${byLaw}`,
  ];
  return ended(parts.map((part) => part.replace(/[。；]\s*$/, '')).join('；'));
}

function flowWords({ flow }: MatterBody): string {
  return flow.length === 0 ? '申请、受理、审查、决定、送达。' : ended(flow.join('→'));
}

function feeSection({ fees }: MatterBody): BulletinSection {
  if (fees.length === 0) return { title: '收费', text: ['不收费。'] };
  return {
    title: '收费',
    items: fees.map(({ name, standard, byLaw, reduction }) =>
      ended(`${name}：${standard}；依据：${byLaw}${reduction ? `；减免：${reduction}` : ''}`),
    ),
  };
}

/** With a full stop, unless it ends a sentence already. */
function ended(text: string): string {
  return /[。！？；]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}
