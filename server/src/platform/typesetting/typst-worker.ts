// The typesetting process: one compiler, one job at a time. Its parent starts it with the settings
// as its only argument and replaces it before its memory grows.
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontSource } from './ofd/font-faces.ts';
import { splitSvgPages } from './svg-pages.ts';
import type { SealPlace, WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

const TEMPLATE_DIRECTORY = join(import.meta.dirname, 'templates');
const PDF_STANDARD = 'a-2b';
// Some font or other has a glyph there, and it is not the one that was meant.
const PRIVATE_USE = /\p{Co}/u;
/** What of a document did not change since one of so many jobs is not laid out again. */
const KEPT_JOBS = 10;

type Reply = WorkerReply extends infer R
  ? R extends unknown
    ? Omit<R, 'memoryBytes'>
    : never
  : never;

function settingsFromArguments(): WorkerSettings {
  const [, , settings = '{}'] = process.argv;
  return JSON.parse(settings) as WorkerSettings;
}

const { fontDirectories, roles } = settingsFromArguments();
const compiler = NodeCompiler.create({
  workspace: TEMPLATE_DIRECTORY,
  fontArgs: [{ fontPaths: [...fontDirectories] }],
});
shadow('fonts.json', roles);
const fontsOf = fontSource(fontDirectories);

function shadow(name: string, value: object): void {
  compiler.mapShadow(join(TEMPLATE_DIRECTORY, name), Buffer.from(JSON.stringify(value)));
}

function typeset({ template, data, output }: WorkerRequest): Promise<Reply> | Reply {
  const ownUse = PRIVATE_USE.exec(JSON.stringify(data))?.[0];
  if (ownUse !== undefined) return { outcome: 'glyph-missing', text: ownUse };
  shadow('doc.json', data);
  const compiled = compiler.compile({
    mainFilePath: join(TEMPLATE_DIRECTORY, `${template}.typ`),
  });
  const document = compiled.result;
  if (compiled.hasError() || document === null) {
    return { outcome: 'failed', message: JSON.stringify(compiled.takeError()?.shortDiagnostics) };
  }
  return exportDocument(document, output);
}

async function exportDocument(
  document: NodeTypstDocument,
  output: WorkerRequest['output'],
): Promise<Reply> {
  try {
    // Only the standard makes a character without a glyph an error, so pictures are checked by it.
    const pdf = compiler.pdf(document, { pdfStandard: PDF_STANDARD });
    const file = output === 'ofd' ? await ofdOf(pdf) : pdf;
    const pictures = output === 'svg' ? splitSvgPages(compiler.plainSvg(document)) : [];
    const seals = sealsIn(document);
    return { outcome: 'done', file, pageCount: document.numOfPages, pictures, seals };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const text = missingText(message);
    return text === undefined ? { outcome: 'failed', message } : { outcome: 'glyph-missing', text };
  }
}

/** Where the template says that seals go. */
function sealsIn(document: NodeTypstDocument): readonly SealPlace[] {
  const seals: readonly SealPlace[] = compiler.query(document, {
    selector: '<seal>',
    field: 'value',
  });
  const hundredths = (length: number) => Math.round(length * 100) / 100;
  return seals.map((seal) => ({ ...seal, x: hundredths(seal.x), y: hundredths(seal.y) }));
}

/** Loaded when first asked for: most documents are never wanted as OFD. */
async function ofdOf(pdf: Uint8Array): Promise<Uint8Array> {
  const [{ readPdf }, { writeOfd }] = await Promise.all([
    import('./ofd/read-pdf.ts'),
    import('./ofd/write-ofd.ts'),
  ]);
  return writeOfd(await readPdf(pdf), fontsOf);
}

/** The text that no font shows, out of the compiler's message, its escapes undone. */
function missingText(message: string): string | undefined {
  const quoted = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(message)?.[1];
  return quoted?.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

async function answer(request: WorkerRequest): Promise<void> {
  const reply = await typeset(request);
  compiler.evictCache(KEPT_JOBS);
  process.send?.({ ...reply, memoryBytes: process.memoryUsage().rss });
}

process.on('message', (request: WorkerRequest) => {
  void answer(request);
});
// The parent is gone or done with this worker.
process.on('disconnect', () => process.exit(0));
