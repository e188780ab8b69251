// The process that opens files of strangers: little memory, no environment, ended when it takes
// too long. Its parent replaces it before its memory grows.
import { readFile } from 'node:fs/promises';
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage } from './draw-page.ts';
import type { FileFault } from './file-fault.ts';
import type { PageReply, PageRequest } from './page-messages.ts';
import { isPolyglot, runningAction } from './pdf-scan.ts';

const PAGES_MAX = 3_000;

type Verdict = { readonly pageCount: number } | FileFault;

async function look(path: string): Promise<Verdict> {
  const content = await readFile(path);
  if (isPolyglot(content)) return 'polyglot';
  const action = runningAction(content);
  if (action) return action;
  const loading = getDocument({
    data: new Uint8Array(content),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > PAGES_MAX) return 'pages';
    if (await document.hasJSActions()) return 'script';
    return { pageCount: document.numPages };
  } catch (error) {
    return error instanceof PasswordException ? 'password' : 'damaged';
  } finally {
    await loading.destroy();
  }
}

async function replyTo(request: PageRequest): Promise<PageReply> {
  if (request.job === 'draw') {
    const jpeg = await drawPage(request.path, request).catch(() => undefined);
    const memoryBytes = process.memoryUsage().rss;
    if (!jpeg) return { outcome: 'fault', fault: 'damaged', memoryBytes };
    return { outcome: 'drawn', jpeg, memoryBytes };
  }
  const verdict = await look(request.path);
  const memoryBytes = process.memoryUsage().rss;
  if (typeof verdict === 'string') return { outcome: 'fault', fault: verdict, memoryBytes };
  return { outcome: 'sound', ...verdict, memoryBytes };
}

process.on('message', (request: PageRequest) => {
  void replyTo(request).then((reply) => process.send?.(reply));
});
// The parent is gone or done with this worker.
process.on('disconnect', () => process.exit(0));
