/** What a file is sent with a contribution for. */
export const FILE_PURPOSES = ['PROOF', 'PHOTO'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** What is known of a file that somebody uploaded. */
export interface KnownFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly pageCount: number | null;
}

/** A file as one submission has it. */
export interface SubmissionFile extends KnownFile {
  readonly purpose: FilePurpose;
}

/** A photo is one by its content, whatever its name says. */
const PICTURES: readonly string[] = ['image/jpeg', 'image/png'];

export interface NoPhoto {
  readonly code: 'hall/photo-type';
  readonly name: string;
}

/** The first of these photos that is no picture. */
export function photoFault(files: readonly SubmissionFile[]): NoPhoto | undefined {
  const other = files.find(
    ({ purpose, mediaType }) => purpose === 'PHOTO' && !PICTURES.includes(mediaType),
  );
  return other && { code: 'hall/photo-type', name: other.name };
}
