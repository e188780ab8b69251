import type { BulletinFile, BulletinSubsection } from './bulletin-file.ts';

/** No section says anything; of an erratum the sentence that names the wrong issue is not the editor's. */
export interface NothingTold {
  readonly code: 'bulletin/nothing-told';
}

/** What bars an issue that tells nothing: neither a word nor a figure below any title. */
export function nothingTold({ sections }: BulletinFile): NothingTold | undefined {
  const all = sections.flatMap((one) => [one, ...(one.sections ?? [])]);
  return all.some(saysSomething) ? undefined : { code: 'bulletin/nothing-told' };
}

function saysSomething({ statistics, text = [], items = [] }: BulletinSubsection): boolean {
  const words = [...text, ...items.map((item) => (typeof item === 'string' ? item : item.text))];
  return statistics !== undefined || words.some((one) => one.trim() !== '');
}
