import type { CaseDetail } from '@banshi/contract/case-views';
import type { CaseMaterial, MaterialOffer, StoredFile } from '@banshi/contract/material-views';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffName } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import type { CaseId, CounterCase } from '../core/case.ts';
import { materialActs, materialRefusal } from '../core/materials/material-acts.ts';
import { isIdentityDocument } from '../core/materials/material-kinds.ts';
import { phrasesFor } from '../core/materials/material-phrases.ts';
import {
  currentOf,
  type Handing,
  type Material,
  type Materials,
  materialIn,
} from '../core/materials/materials.ts';
import type { CaseDeps, MatterMaterial } from '../deps.ts';
import { describeOffers } from './describe-offer.ts';
import { findOffers } from './held-materials.ts';
import { readPhrases } from './phrases.ts';
import { readBodyPhrases } from './workplace.ts';

/** A case with its materials, before whom. */
export interface MaterialsOnPage {
  readonly caller: Caller;
  readonly current: CounterCase;
  readonly list: readonly MatterMaterial[];
  readonly materials: Materials;
  readonly correction: CaseDetail['correction'];
}

type OnPageDeps = Pick<CaseDeps, 'db' | 'staffNames' | 'organisations' | 'now'>;

/** The materials of the list as they stand in the case, with their history and what may be done. */
export async function describeMaterials(
  deps: OnPageDeps,
  page: MaterialsOnPage,
): Promise<CaseMaterial[]> {
  const { db, staffNames } = deps;
  const { current, list, materials, correction } = page;
  const known = { files: await readFiles(db, current.id), names: await namesIn(page, staffNames) };
  const phrases = [
    ...(await readBodyPhrases(db, current.departmentId, 'defect')),
    ...(await readPhrases(db)),
  ];
  const offers = await offersFor(deps, page);
  const defects = new Map(correction?.defects.map((one) => [one.orderNum, one.reason]));
  return list.map((listed) => {
    const material = materialIn(materials, listed.orderNum);
    const handings = material.handings.map((one) => describeHanding(one, known));
    return {
      orderNum: listed.orderNum,
      name: listed.name,
      isMain: listed.isMain,
      isNecessary: listed.isNecessary,
      allowTolerance: listed.allowTolerance,
      toleranceDays: listed.toleranceDays,
      allowPromise: listed.allowPromise ?? false,
      acceptStandard: listed.acceptStandard,
      form: currentOf(material)?.form ?? 'none',
      defect: defects.get(listed.orderNum) ?? null,
      files: handings.at(-1)?.files ?? [],
      audit: material.audit,
      trust: material.trust ?? null,
      validUntil: material.validUntil ?? null,
      handings,
      checks: material.checks.map(({ by, at, note, ...rest }) => ({
        ...rest,
        note: note ?? null,
        at: formatInstant(at),
        byName: known.names.get(by)?.name ?? '',
      })),
      acts: [...materialActs(page.caller, current, material)],
      phrases: [...phrasesFor(listed.acceptStandard, phrases)],
      offer: offers.get(listed.orderNum) ?? null,
      isMasked: isIdentityDocument(listed.name),
    };
  });
}

/** What the centre holds of what is missing or found wanting, for who may take it over. */
async function offersFor(
  deps: OnPageDeps,
  { caller, current, list, materials }: MaterialsOnPage,
): Promise<ReadonlyMap<number, MaterialOffer>> {
  if (materialRefusal('handIn', caller, current)) return new Map();
  const lacking = list.filter(({ orderNum }) => {
    const material = materialIn(materials, orderNum);
    return !currentOf(material) || material.audit === 'FIX';
  });
  const { id: caseId, applicantId } = current;
  const wanted = { caseId, applicantId, list: lacking, today: localDateOf(deps.now()) };
  return describeOffers(deps, await findOffers(deps.db, wanted));
}

interface Known {
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly names: ReadonlyMap<StaffId, StaffName>;
}

function describeHanding(
  { at, by, number, form, source, fileIds, caseVersion, paper }: Handing,
  { files, names }: Known,
): CaseMaterial['handings'][number] {
  return {
    number,
    form,
    source,
    caseVersion,
    paper: paper ? { place: paper.place, transfer: paper.transfer ?? null } : null,
    files: fileIds.flatMap((id) => files.get(id) ?? []),
    at: formatInstant(at),
    byName: names.get(by)?.name ?? '',
  };
}

function namesIn(
  { materials }: MaterialsOnPage,
  staffNames: CaseDeps['staffNames'],
): Promise<ReadonlyMap<StaffId, StaffName>> {
  const people = (one: Material) => [...one.handings, ...one.checks].map(({ by }) => by);
  return staffNames([...materials.values()].flatMap(people));
}

/** The files that the case has taken, with the name under which each came. */
async function readFiles(db: Reader, caseId: CaseId): Promise<ReadonlyMap<string, StoredFile>> {
  const rows = await db
    .selectFrom('cases.case_files')
    .select(['file_id', 'name', 'media_type', 'size_bytes', 'page_count'])
    .where('case_id', '=', caseId)
    .orderBy('order_num')
    .orderBy('file_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.file_id,
      {
        fileId: row.file_id,
        name: row.name,
        mediaType: row.media_type,
        sizeBytes: row.size_bytes,
        pageCount: row.page_count,
      },
    ]),
  );
}
