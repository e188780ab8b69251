import { documentNumbers } from '../../../text/document-numbers.ts';
import type { EditedSection, EditedText } from './edited-file.ts';

/** The number each section gets in print, by its key; one without text is not printed and has none. */
export function outlineNumbers(sections: readonly EditedSection[]): ReadonlyMap<string, string> {
  const top = printedKeys(sections, isPrinted).map(
    (key, index) => [key, documentNumbers.section(index + 1)] as const,
  );
  const below = sections.flatMap((section) =>
    printedKeys(section.sections, hasOwnText).map(
      (key, index) => [key, documentNumbers.subsection(index + 1)] as const,
    ),
  );
  return new Map([...top, ...below]);
}

/** The number of each item in print, by its key; a blank one is left out and numbers close up. */
export function itemNumbers(items: readonly EditedText[]): ReadonlyMap<string, string> {
  const printed = items.filter(({ text }) => text.trim() !== '');
  return new Map(printed.map(({ key }, index) => [key, documentNumbers.item(index + 1)]));
}

function printedKeys(
  sections: readonly EditedSection[],
  isShown: (section: EditedSection) => boolean,
): readonly string[] {
  return sections.filter(isShown).map(({ key }) => key);
}

function isPrinted(section: EditedSection): boolean {
  return hasOwnText(section) || section.sections.some(hasOwnText);
}

function hasOwnText({ statistics, text, items }: EditedSection): boolean {
  return statistics !== undefined || [...text, ...items].some((one) => one.text.trim() !== '');
}
