import { type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { BODY_SCALE, FACES, type Face, LATIN_FACE, LINE_PITCH, SIZES } from './docx-looks.ts';

/** The attributes of a face: Chinese from it, Latin letters and figures from the office's usual one. */
export function fontOf(face: Face) {
  // The hint sets “ ” … — full width.
  return { ascii: LATIN_FACE, hAnsi: LATIN_FACE, eastAsia: FACES[face], hint: 'eastAsia' };
}

/** Words of one face, in the size of the body unless another is given. */
export function run(text: string, face: Face = 'fang', options: IRunOptions = {}): TextRun {
  const isBody = options.size === undefined;
  return new TextRun({
    text,
    font: fontOf(face),
    size: SIZES.body,
    ...(isBody && { scale: BODY_SCALE }),
    ...options,
  });
}

/** A paragraph whose lines stand on the grid. */
export function onGrid(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...options,
    children: [...children],
  });
}

/** An empty line of the grid. */
export function blank(): Paragraph {
  return onGrid([]);
}
