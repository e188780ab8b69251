const NAME_LENGTH_MAX = 200;
/** Controls, and marks that turn the direction of writing: `exe.fdp` must not read as `pdf.exe`. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/** The name under which a file was handed in, without its folders and without what does not show. */
export function fileNameOf(given: string): string {
  const shown = given.split(/[\\/]/).at(-1)?.normalize('NFC').replaceAll(UNSHOWN, '').trim() ?? '';
  const letters = [...shown];
  if (letters.length <= NAME_LENGTH_MAX) return shown || 'file';
  const ending = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? '';
  return `${letters.slice(0, NAME_LENGTH_MAX - [...ending].length).join('')}${ending}`;
}
