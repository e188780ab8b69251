import {
  ACCEPTANCE_MODES,
  type AcceptanceMode,
  APPLICANT_KINDS,
  type ApplicantKind,
  BUCKETS,
  type Bucket,
  CHANNELS,
  type Channel,
} from '@banshi/contract/case-words';
import { listMatters } from '@banshi/contract/catalogue';
import { PROJECT_TYPES, type ProjectType } from '@banshi/contract/catalogue-words';
import { listOrganisations } from '@banshi/contract/identity';
import type { Grouping } from '@banshi/contract/statistics';
import { call } from '../../api/call.ts';
import type { Counted } from './counted.ts';

type Dimension = Partial<{
  readonly bucket: Bucket;
  readonly type: string;
  readonly departmentId: number;
  readonly matterId: number;
  readonly area: string;
  readonly principalId: number;
  readonly nominalId: number;
  readonly originArea: string;
  readonly projectType: ProjectType;
  readonly mode: AcceptanceMode;
  readonly applicantKind: ApplicantKind;
  readonly windowId: number;
  readonly staffId: string;
  readonly channel: Channel;
  readonly source: string;
}>;

/** The id that nothing has: a code that is not known any more stands for no case. */
const NOBODY = 0;

/**
 * The dimension of a list as its endpoint asks for it. Figures name departments and matters by their
 * codes, lists ask by id; a day is a period and no dimension.
 */
export async function dimensionFor({
  by,
  key,
  department,
}: Pick<Counted, 'by' | 'key' | 'department'>): Promise<Dimension> {
  const within = department === undefined ? {} : { departmentId: await departmentIdOf(department) };
  return key === undefined ? within : { ...within, ...(await ofRow(by, key)) };
}

async function ofRow(by: Grouping, key: string): Promise<Dimension> {
  const dimensions: Readonly<Record<Grouping, () => Dimension | Promise<Dimension>>> = {
    bucket: () => ofWord(BUCKETS, key, (bucket) => ({ bucket })),
    type: () => ({ type: key }),
    department: async () => ({ departmentId: await departmentIdOf(key) }),
    matter: async () => ({ matterId: await matterIdOf(key) }),
    area: () => ({ area: key }),
    nominal: async () => ({ nominalId: await departmentIdOf(key) }),
    principal: async () => ({ principalId: await departmentIdOf(key) }),
    originArea: () => ({ originArea: key }),
    channel: () => ofWord(CHANNELS, key, (channel) => ({ channel })),
    source: () => ({ source: key }),
    projectType: () => ofWord(PROJECT_TYPES, key, (projectType) => ({ projectType })),
    mode: () => ofWord(ACCEPTANCE_MODES, key, (mode) => ({ mode })),
    applicantKind: () => ofWord(APPLICANT_KINDS, key, (applicantKind) => ({ applicantKind })),
    window: () => ({ windowId: Number(key) }),
    staff: () => ({ staffId: key }),
    day: () => ({}),
  };
  return await dimensions[by]();
}

function ofWord<Word extends string>(
  words: readonly Word[],
  key: string,
  dimension: (word: Word) => Dimension,
): Dimension {
  const word = words.find((each) => each === key);
  return word === undefined ? {} : dimension(word);
}

/** The id of a body by its code; of none that is known, that of nobody. */
export async function departmentIdOf(code: string): Promise<number> {
  const { organisations } = await call(listOrganisations, {});
  return organisations.find((each) => each.code === code)?.organisationId ?? NOBODY;
}

async function matterIdOf(taskCode: string): Promise<number> {
  const { matters } = await call(listMatters, { query: { ...ANY_MATTER, text: taskCode } });
  return matters.find((each) => each.taskCode === taskCode)?.matterId ?? NOBODY;
}

const ANY_MATTER = {
  departmentId: undefined,
  type: undefined,
  bucket: undefined,
  state: undefined,
  onApplication: undefined,
  trait: undefined,
  after: undefined,
  limit: 10,
} as const;
