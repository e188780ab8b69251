import type { Grouping } from '@banshi/contract/statistics';
import { areaName } from '../../../kernel/area.ts';
import { findMatterType } from '../../../kernel/matter-type.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { createStaffNames, readWindowNames, type StaffId } from '../../identity/index.ts';
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

/** Rows with the names of windows and of staff, which no matter tells: A01 综合窗口一; a person with his body. */
export async function withNames<Row extends RowName>(
  db: Reader,
  by: Grouping,
  rows: readonly Row[],
): Promise<Row[]> {
  const names = by === 'window' || by === 'staff' ? await NAMES[by](db, rows) : undefined;
  return rows.map((row) => ({ ...row, label: names?.get(row.key) ?? row.label }));
}

type Names = ReadonlyMap<string, string>;

const NAMES = {
  window: async (db: Reader): Promise<Names> => {
    const windows = await readWindowNames(db);
    return new Map(
      windows.map(({ windowId, number, name }) => [String(windowId), `${number} ${name}`]),
    );
  },
  staff: async (db: Reader, rows: readonly RowName[]): Promise<Names> => {
    const staff = await createStaffNames(db)(rows.map(({ key }) => key as StaffId));
    return new Map(
      [...staff].map(([id, { name, organisation }]) => [id, `${name}（${organisation}）`]),
    );
  },
};
