import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { BodyParagraph } from './core/bulletin-body.ts';
import type { BulletinDocument } from './core/bulletin-document.ts';
import {
  BODY_SCALE,
  FACES,
  type Face,
  LATIN_FACE,
  LINE_PITCH,
  OFFICIAL_RED,
  SIZES,
  TYPE_WIDTH_MM,
  twips,
} from './docx-looks.ts';

const TWO_CHARACTERS = 640;
const ONE_SMALL_CHARACTER = 280;
const SERIES_LINES = 3;
const SERIES_TRACKING = 0.2;
const POINTS_PER_MM = 72 / 25.4;
const RED_RULE_EIGHTHS = 16;

/** Everything from the series name to the last word of the body. */
export function docxParagraphs(document: BulletinDocument): Paragraph[] {
  const { number, title, period, body } = document;
  const centred = { alignment: AlignmentType.CENTER };
  const blank = () => onGrid([], {});
  return [
    seriesName(document.series.text),
    onGrid([run(number.text)], centred),
    imprint(document),
    blank(),
    blank(),
    onGrid([run(title.text, 'bsong', { size: SIZES.title })], { ...centred, keepNext: true }),
    onGrid([run(period.text, 'kai')], centred),
    blank(),
    ...body.map(bodyParagraph),
  ];
}

/** The attributes of a face: Chinese from it, Latin letters and figures from the office's usual one. */
export function fontOf(face: Face) {
  // The hint sets “ ” … — full width.
  return { ascii: LATIN_FACE, hAnsi: LATIN_FACE, eastAsia: FACES[face], hint: 'eastAsia' };
}

function run(text: string, face: Face = 'fang', options: IRunOptions = {}): TextRun {
  const isBody = options.size === undefined;
  return new TextRun({
    text,
    font: fontOf(face),
    size: SIZES.body,
    ...(isBody && { scale: BODY_SCALE }),
    ...options,
  });
}

function onGrid(children: readonly TextRun[], options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...options,
    children: [...children],
  });
}

/** 报头: red, centred on three lines, smaller when the name is long. */
function seriesName(text: string): Paragraph {
  const room = TYPE_WIDTH_MM * POINTS_PER_MM;
  const fitting = Math.floor((room / ([...text].length * (1 + SERIES_TRACKING))) * 2);
  const size = Math.min(SIZES.series, fitting);
  const characterSpacing = Math.round(size * 10 * SERIES_TRACKING);
  return onGrid([run(text, 'bsong', { size, color: OFFICIAL_RED, characterSpacing })], {
    alignment: AlignmentType.CENTER,
    spacing: { line: LINE_PITCH * SERIES_LINES, lineRule: LineRuleType.EXACT },
  });
}

/** Publisher left, day right, and the red rule below. */
function imprint({ publisher, date }: BulletinDocument): Paragraph {
  const side = ONE_SMALL_CHARACTER;
  return onGrid(
    [
      run(publisher.text, 'fang', { size: SIZES.small }),
      new TextRun({ children: [new Tab()], size: SIZES.small }),
      run(date.text, 'fang', { size: SIZES.small }),
    ],
    {
      indent: { left: side, right: side },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_WIDTH_MM) - side }],
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: RED_RULE_EIGHTHS,
          color: OFFICIAL_RED,
          space: 4,
        },
      },
    },
  );
}

function bodyParagraph(each: BodyParagraph): Paragraph {
  const face = (level: 1 | 2): Face => (level === 1 ? 'hei' : 'kai');
  const common = { alignment: AlignmentType.BOTH, indent: { firstLine: TWO_CHARACTERS } };
  if (each.role === 'heading') {
    return onGrid([run(each.text, face(each.level))], {
      ...common,
      keepNext: true,
      outlineLevel: each.level - 1,
    });
  }
  if (each.role === 'run-in') {
    return onGrid([run(each.lead, face(each.level)), run(each.text)], common);
  }
  return onGrid([run(each.text)], common);
}
