import { hasText } from './bulletin-body.ts';
import type { BulletinFile } from './bulletin-file.ts';

/** No section says anything; of an erratum the sentence that names the wrong issue is not the editor's. */
export interface NothingTold {
  readonly code: 'bulletin/nothing-told';
}

/** What bars an issue that tells nothing: neither a word nor a figure below any title. */
export function nothingTold({ sections }: BulletinFile): NothingTold | undefined {
  return sections.some(hasText) ? undefined : { code: 'bulletin/nothing-told' };
}
