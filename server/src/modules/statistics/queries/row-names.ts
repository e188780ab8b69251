import type { Grouping } from '@banshi/contract/statistics';
import { areaName } from '../../../kernel/area.ts';
import { findMatterType } from '../../../kernel/matter-type.ts';
import type { Reader } from '../../../platform/database/index.ts';
import {
  createStaffNames,
  readOrganisationTree,
  readWindowNames,
  type StaffId,
} from '../../identity/index.ts';
import { PRINCIPAL } from '../core/grouping.ts';
import type { CountedMatter, CountedMatters } from '../deps.ts';

export const BUCKET_LABELS = {
  license: '行政许可',
  publicService: '公共服务',
  otherNine: '其他九类行政权力',
} as const;

/** The key on the wire and its name: matters go by their task code, departments and principals by theirs. */
export function nameOf(key: string, by: Grouping, { byId }: CountedMatters): RowName {
  if (by === 'bucket') return { key, label: BUCKET_LABELS[key as keyof typeof BUCKET_LABELS] };
  if (by === 'type') return { key, label: findMatterType(key)?.term ?? key };
  if (by === 'area' || by === 'originArea') return { key, label: areaName(key) ?? key };
  if (by === 'matter') return matterName(key, byId.get(Number(key)));
  const isIt = IS_BODY[by];
  const body = isIt && [...byId.values()].map(({ department }) => department).find(isIt(key));
  return { key: body?.code ?? key, label: body?.name ?? key };
}

interface RowName {
  readonly key: string;
  readonly label: string;
}

type Body = CountedMatter['department'];

/** The rows that are bodies, and how their keys name them. */
const IS_BODY: Partial<Record<Grouping, (key: string) => (body: Body) => boolean>> = {
  department: (key) => (body) => body.code === key,
  nominal: (key) => (body) => body.code === key,
  principal: (key) => (body) => body.id === Number(key),
};

function matterName(key: string, matter: CountedMatter | undefined): RowName {
  return { key: matter?.taskCode ?? key, label: matter?.name ?? key };
}

/**
 * Rows with the names that no matter tells: of windows, A01 综合窗口一; of staff, with their body; of bodies that entrust and have no matter
 * of their own, which go by their code as others do.
 */
export async function withNames<Row extends RowName>(
  db: Reader,
  by: Grouping,
  rows: readonly Row[],
): Promise<Row[]> {
  const names = isNamedBeside(by) ? await NAMES[by](db, rows) : undefined;
  return rows.map((row) => ({ ...row, ...names?.get(row.key) }));
}

type Names = ReadonlyMap<string, Partial<RowName>>;

const NAMES = {
  window: async (db: Reader): Promise<Names> => {
    const windows = await readWindowNames(db);
    return new Map(
      windows.map(({ windowId, number, name }) => [
        String(windowId),
        { label: `${number} ${name}` },
      ]),
    );
  },
  staff: async (db: Reader, rows: readonly RowName[]): Promise<Names> => {
    const staff = await createStaffNames(db)(rows.map(({ key }) => key as StaffId));
    return new Map(
      [...staff].map(([id, { name, organisation }]) => [
        id,
        { label: `${name}（${organisation}）` },
      ]),
    );
  },
  nominal: (db: Reader): Promise<Names> => bodiesBy(db, (id) => `${PRINCIPAL}${id}`),
  principal: (db: Reader): Promise<Names> => bodiesBy(db, String),
};

function isNamedBeside(by: Grouping): by is keyof typeof NAMES {
  return by in NAMES;
}

async function bodiesBy(db: Reader, keyOf: (id: number) => string): Promise<Names> {
  const { all } = await readOrganisationTree(db);
  return new Map(all.map(({ id, code, name }) => [keyOf(id), { key: code, label: name }]));
}
