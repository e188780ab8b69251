import type { Imprint } from '../../../platform/typesetting/imprint.ts';

/** A version of what makes an issue out of its file: the words and the pages. */
interface TemplateVersion {
  readonly version: number;
  /** SM3 over the templates of the pages. */
  readonly templateSm3: string;
  /** SM3 over the texts that are made of the examples in `docs/examples`. */
  readonly wordsSm3: string;
}

/** All versions, the latest last. A change to templates or to words is another version; a test holds them together. */
export const TEMPLATE_VERSIONS: readonly TemplateVersion[] = [
  {
    version: 1,
    templateSm3: '7cccd3a74724322dd7e8d863b337a38073e51a3d706e460319ed82b914ed2073',
    wordsSm3: '7e456534331a6cc48bd9aad6fdd5728b13254f31b0ce5dd0ee00ced04f5482bb',
  },
];

/** The version that makes words today. */
export const WORDS_VERSION = TEMPLATE_VERSIONS.at(-1)?.version ?? 0;

/** The version that an issue is signed with; none where the templates of the pages are no longer those of the release. */
export function templateVersionOf({ templateSm3 }: Pick<Imprint, 'templateSm3'>): number | null {
  const latest = TEMPLATE_VERSIONS.at(-1);
  return latest?.templateSm3 === templateSm3.toString('hex') ? latest.version : null;
}
