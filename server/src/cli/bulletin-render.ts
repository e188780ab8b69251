import { realpath } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  BULLETIN_FORMATS,
  type BulletinFormat,
  composeFile,
  type FiguresFor,
  layOutDocument,
  type OfficialDocument,
  type PrintableFile,
  renderDocument,
} from '../modules/bulletin/index.ts';
import { fontDirectories } from '../platform/typesetting/font-directories.ts';
import { loadFontRoles } from '../platform/typesetting/font-roles.ts';
import { createTypesetter, type Typesetter } from '../platform/typesetting/typesetter.ts';
import type { SealPlace } from '../platform/typesetting/worker-messages.ts';
import type { CommandIo } from './io.ts';
import { type Failed, readPrintableFile } from './read-bulletin-file.ts';
import { writeWhole } from './write-whole.ts';

/** What the command needs from its caller. */
export interface BulletinRenderDeps {
  readonly io: CommandIo;
  /** Called only for periods whose figures the file leaves out. */
  readonly figures: FiguresFor;
  /** `FONT_DIR`: the site's own fonts. */
  readonly siteFontDirectory: string | undefined;
}

const LAID_OUT: readonly BulletinFormat[] = ['pdf', 'ofd'];

const HELP = `
The file is a bulletin (docs/examples/bulletin-demo.json), or names another layout as its "profile":
document, letter, minutes or order (docs/examples). docs/formats.md tells the fields. Numbers of sections are
computed; figures that the file leaves out are taken from the database. A wrong file is refused with
the JSON path, and nothing is written. FONT_DIR names a folder of the site's fonts. With --json the places of
the seals of a document (PDF, OFD) are told for whoever sets them: the issuer, the page from 1, the middle x and y and
the diameter in millimetres from the left and upper edge of the page.`;

interface RenderOptions {
  readonly json?: boolean;
  readonly format: BulletinFormat;
  readonly out: string;
}

/** `banshi bulletin render FILE --format FORMAT --out PATH`. */
export function registerBulletinRender(bulletinCommand: Command, deps: BulletinRenderDeps): void {
  bulletinCommand
    .command('render')
    .description(
      'render a bulletin, document, letter, minutes or order; reads the database only for figures that it leaves out',
    )
    .argument('<file>', 'file to print (JSON, UTF-8)')
    .addOption(
      new Option('--format <format>', 'what to make')
        .choices([...BULLETIN_FORMATS])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'where to write it')
    .option('--json', 'print {"out":…,"format":…,"bytes":…}, and where seals go')
    .addHelpText('after', HELP)
    .action(async (file: string, options: RenderOptions) => {
      const result = await renderToFile(file, options, deps);
      if ('failure' in result) {
        deps.io.fail(result.failure);
        return;
      }
      if (options.json) deps.io.json(result);
      else deps.io.out(`${result.out} (${result.format}, ${result.bytes} bytes)`);
    });
}

async function renderToFile(
  file: string,
  { format, out }: RenderOptions,
  deps: BulletinRenderDeps,
) {
  const bulletin = await readPrintableFile(file);
  if ('failure' in bulletin) return bulletin;
  if (await isSameFile(file, out)) {
    return { failure: `${out} is the bulletin file itself; give --out another name.` };
  }
  const content = await contentOf(bulletin.file, format, deps);
  if ('failure' in content) return { failure: `${file}: ${content.failure}` };
  const written = await writeWhole(out, content.bytes);
  if (!written.ok) return { failure: written.refusal };
  const { out: path, bytes } = written.value;
  return {
    out: path,
    format,
    bytes,
    ...(content.seals.length > 0 ? { seals: content.seals } : {}),
  };
}

/** The document must not take the place of the file that it is made of. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => path)),
  );
  return first === second;
}

async function contentOf(
  file: PrintableFile,
  format: BulletinFormat,
  { figures, siteFontDirectory }: BulletinRenderDeps,
): Promise<{ readonly bytes: Buffer; readonly seals: readonly SealPlace[] } | Failed> {
  const directories = fontDirectories(siteFontDirectory);
  if (LAID_OUT.includes(format)) {
    const fonts = await loadFontRoles(directories);
    if (!fonts.ok) return { failure: fonts.refusal };
  }
  const typesetter = createTypesetter({ fontDirectories: directories });
  try {
    const document = await composeFile(file, figures);
    const rendered = await renderDocument(typesetter, document, format);
    if (rendered.ok) {
      const seals = await sealsOf(typesetter, document, format);
      return { bytes: rendered.value, seals };
    }
    const { path, character, codePoint } = rendered.refusal;
    return {
      failure:
        `${path}: no font has the character ${character} (${codePoint}); ` +
        'type another, or add a font that has it to FONT_DIR.',
    };
  } finally {
    await typesetter.close();
  }
}

/** Where the seals of a laid-out document go; the pages of PDF and OFD are the same. */
async function sealsOf(
  typesetter: Typesetter,
  document: OfficialDocument,
  format: BulletinFormat,
): Promise<readonly SealPlace[]> {
  if (!LAID_OUT.includes(format) || !document.signature?.isSealed) return [];
  const laidOut = await layOutDocument(typesetter, document);
  return laidOut.ok ? laidOut.value.seals : [];
}
