import {
  downloadServiceGuide,
  GUIDES_MAX,
  listServiceGuides,
} from '@banshi/contract/matter-guides';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import { type IndexedMatter, readPublishedVersion } from '../catalogue/index.ts';
import type { Actor } from '../identity/index.ts';
import { listed, type MissingCharacters } from './bulletin-documents.ts';
import { type GuideMatter, serviceGuide } from './core/matter-guide.ts';
import type { BulletinDeps } from './deps.ts';
import { documentFileName } from './formats/file-name.ts';
import { renderDocument } from './formats/render-bulletin.ts';

const bind = route<Actor>();

/** Service guides, for anybody: made from the lists in force, never typed. */
export function guideRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(listServiceGuides, async ({ query: { words = '' } }) => {
      const wanted = words.split(/\s+/).filter(Boolean);
      const found = (await deps.matters()).all.filter(
        (matter) => isOffered(matter) && wanted.every((word) => says(matter, word)),
      );
      const guides = found.slice(0, GUIDES_MAX).map(({ taskCode, name, department }) => ({
        ...{ taskCode, name },
        departmentName: department.name,
      }));
      return ok({ guides, total: found.length });
    }),
    bind(downloadServiceGuide, async ({ params: { taskCode }, query: { format }, reply }) => {
      const matter = await guideMatter(deps, taskCode);
      if (!matter) return refuse({ code: 'catalogue/not-found' as const, given: taskCode });
      const rendered = await renderDocument(deps.typesetter, serviceGuide(matter), format);
      if (!rendered.ok) return refuse<MissingCharacters>(listed(rendered.refusal));
      const name = documentFileName(`${matter.version.name}办事指南`, format);
      await asAttachment(reply, name).send(rendered.value);
      return ok(undefined);
    }),
  ];
}

/** Somebody can apply for it now. */
function isOffered({ isInForce, isOnApplication }: IndexedMatter): boolean {
  return isInForce && isOnApplication;
}

function says({ name, department }: IndexedMatter, word: string): boolean {
  return name.includes(word) || department.name.includes(word);
}

async function guideMatter(
  { db, matters, matter, now }: BulletinDeps,
  taskCode: string,
): Promise<GuideMatter | undefined> {
  const found = (await matters()).find(taskCode);
  if (!found.ok || !isOffered(found.value)) return undefined;
  const { matterId, typeName, department } = found.value;
  const version = await matter(matterId, undefined, [localDateOf(now())]);
  const published = version && (await readPublishedVersion(db, matterId, version.version));
  if (!published) return undefined;
  const { body, effectiveFrom } = published;
  const effectiveOn = localDateOf(effectiveFrom);
  return { version, body, typeName, departmentName: department.name, effectiveOn };
}
