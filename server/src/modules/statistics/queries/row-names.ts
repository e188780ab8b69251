import type { Grouping } from '@banshi/contract/statistics';
import { areaName } from '../../../kernel/area.ts';
import { findMatterType } from '../../../kernel/matter-type.ts';
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
  if (by === 'area') return { key, label: areaName(key) ?? key };
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
  principal: (key) => (body) => body.id === Number(key),
};

function matterName(key: string, matter: CountedMatter | undefined): RowName {
  return { key: matter?.taskCode ?? key, label: matter?.name ?? key };
}
