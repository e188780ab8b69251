import type { KeptOfficialDocument, OfficialLine } from '@banshi/contract/official-register';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type Actor, holdsAnywhere, type StaffId } from '../identity/index.ts';
import type { KeptOfficial, OfficialEntry } from './core/kept-official.ts';
import { nameOf } from './core/official-document.ts';
import type { OfficialFile } from './core/official-file.ts';
import { officialDocument } from './core/official-paper.ts';
import { barOfStep, OFFICIAL_WAY } from './core/official-way.ts';
import type { BulletinDeps } from './deps.ts';

type Names = Awaited<ReturnType<BulletinDeps['staffNames']>>;

/** Documents as lines of a list. */
export async function officialLines(
  { staffNames }: Pick<BulletinDeps, 'staffNames'>,
  documents: readonly KeptOfficial[],
): Promise<OfficialLine[]> {
  const names = await staffNames(documents.map(({ updatedBy }) => updatedBy));
  return documents.map((document) => lineOf(document, names));
}

function lineOf(document: KeptOfficial, names: Names): OfficialLine {
  const { officialId: documentId, version, state, file, updatedAt, updatedBy } = document;
  const printed = officialDocument(file, new Map());
  return {
    ...{ documentId, version, state, profile: file.profile, title: nameOf(printed) },
    number: state === 'ISSUED' ? (printed.number?.text ?? null) : null,
    updatedAt: formatInstant(updatedAt),
    updatedByName: nameIn(names, updatedBy),
  };
}

function nameIn(names: Names, staffId: StaffId): string {
  return names.get(staffId)?.name ?? '';
}

/** A document as the contract shows it to this person. */
export async function officialView(
  { staffNames }: Pick<BulletinDeps, 'staffNames'>,
  shown: {
    readonly document: KeptOfficial;
    readonly story: readonly OfficialEntry[];
    readonly issued: KeptOfficialDocument['issued'];
  },
  actor: Actor,
): Promise<KeptOfficialDocument> {
  const { document, story, issued } = shown;
  const names = await staffNames([document.updatedBy, ...story.map(({ by }) => by)]);
  return {
    ...lineOf(document, names),
    file: contractFile(document.file),
    mayDo: actsOf(shown, actor),
    versions: story.map(({ version, act, at, by, comment }) => ({
      ...{ version, act, at: formatInstant(at), byName: nameIn(names, by), comment },
    })),
    issued,
  };
}

/** The file as the contract has it, which allows changes to what it hands over. */
export function contractFile(file: OfficialFile): KeptOfficialDocument['file'] {
  return structuredClone(file) as unknown as KeptOfficialDocument['file'];
}

const STEPS = ['SAVE', 'SUBMIT', 'PASS', 'RETURN', 'ISSUE'] as const;

function actsOf(
  { document, story }: { document: KeptOfficial; story: readonly OfficialEntry[] },
  actor: Actor,
): KeptOfficialDocument['mayDo'] {
  const by = actor.staffId;
  return STEPS.filter(
    (act) =>
      holdsAnywhere(actor, OFFICIAL_WAY[act].roles) && !barOfStep(document, story, { act, by }),
  );
}
