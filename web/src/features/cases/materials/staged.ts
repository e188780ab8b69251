import type { BodyOf } from '@banshi/contract/endpoint';
import type { CaseMaterial, StoredFile } from '@banshi/contract/material-views';
import type { DESK_SOURCES, DESK_TRUST_GRADES } from '@banshi/contract/material-words';
import type { handInMaterial } from '@banshi/contract/materials';

/** What is about to be handed in of one material. */
export interface Staged {
  readonly files: readonly StoredFile[];
  readonly isPaper: boolean;
  /** The files that stand are part of the new handing-in as well. */
  readonly keepsPresent: boolean;
  readonly source: (typeof DESK_SOURCES)[number];
  readonly trust: (typeof DESK_TRUST_GRADES)[number];
  readonly validUntil: string;
}

export const NOTHING_STAGED: Staged = {
  files: [],
  isPaper: false,
  keepsPresent: false,
  source: 'upload',
  trust: 'copy',
  validUntil: '',
};

/** One more file that has arrived. */
export function withFile(staged: Staged, file: StoredFile): Staged {
  const others = staged.files.filter((each) => each.fileId !== file.fileId);
  return { ...staged, files: [...others, file] };
}

/** What is sent: paper that is there stays there. */
export function handingOf(
  staged: Staged,
  { files, form }: Pick<CaseMaterial, 'files' | 'form'>,
): BodyOf<typeof handInMaterial> {
  const all = staged.keepsPresent ? [...files, ...staged.files] : staged.files;
  const isPaper = staged.isPaper || (staged.keepsPresent && (form === 'paper' || form === 'both'));
  const electronic = isPaper ? 'both' : 'electronic';
  return {
    form: all.length === 0 ? 'paper' : electronic,
    fileIds: [...new Set(all.map((file) => file.fileId))],
    source: all.length === 0 ? 'paper' : staged.source,
    trust: staged.trust,
    validUntil: staged.validUntil === '' ? null : staged.validUntil,
  };
}
