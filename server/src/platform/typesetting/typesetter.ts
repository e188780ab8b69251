import { join } from 'node:path';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { busy } from '../workers/busy.ts';
import { startWorker, type WorkerProcess } from '../workers/worker-process.ts';
import { createWorkerQueue } from '../workers/worker-queue.ts';
import { loadFontRoles } from './font-roles.ts';
import { type Imprint, readImprint } from './imprint.ts';
import type { SealPlace, TypesetJob, WorkerReply, WorkerRequest } from './worker-messages.ts';

/** No font has a glyph for `text`; a document with a blank in it must not leave the house. */
export interface GlyphMissing {
  readonly code: 'typesetting/glyph-missing';
  readonly text: string;
}

/** A laid-out file, how many pages it has, and where seals go on them. */
export interface LaidOutPdf {
  readonly pdf: Buffer;
  readonly pageCount: number;
  readonly seals: readonly SealPlace[];
}

/** Lays documents out. Equal jobs give equal bytes, as long as the fonts are the same. */
export interface Typesetter {
  /** A PDF/A-2b file with all fonts embedded. */
  render(job: TypesetJob): Promise<Result<LaidOutPdf, GlyphMissing>>;
  /** The pages of `render` as an OFD file (GB/T 33190), its fonts cut and embedded. */
  renderOfd(job: TypesetJob): Promise<Result<Buffer, GlyphMissing>>;
  /** One self-contained SVG picture a page, without script or text elements, for previews. */
  renderPages(job: TypesetJob): Promise<Result<readonly string[], GlyphMissing>>;
  /** What the pages are made with; read once. */
  imprint(): Promise<Imprint>;
  /** The running process, for operators and tests. */
  workerPid(): number | undefined;
  /** Ends the process once the waiting jobs are done. */
  close(): Promise<void>;
}

export interface TypesetterOptions {
  /** Folders with fonts and a roles.json, the site's own first. */
  readonly fontDirectories: readonly string[];
  readonly timeoutMs?: number;
  readonly jobsPerWorkerMax?: number;
  readonly workerMemoryBytesMax?: number;
  readonly waitingMax?: number;
}

const DEFAULTS = {
  timeoutMs: 30_000,
  jobsPerWorkerMax: 200,
  workerMemoryBytesMax: 400_000_000,
  waitingMax: 200,
} as const;
const WORKER_FILE = join(import.meta.dirname, 'typst-worker.ts');
const FONTCONFIG_FILE = join(import.meta.dirname, 'templates', 'fonts.conf');

/** Makes a typesetter. Its process starts with the first job; a grown or dead one is replaced. */
export function createTypesetter(options: TypesetterOptions): Typesetter {
  const limits = { ...DEFAULTS, ...options };
  const queue = createWorkerQueue(() => startTypst(options), limits);

  async function typeset(request: WorkerRequest): Promise<Result<Done, GlyphMissing>> {
    const reply = await queue.run(request);
    if (reply === 'timed-out') {
      throw busy(`Typesetting took longer than ${limits.timeoutMs} ms and was stopped`);
    }
    if (reply === 'ended') {
      throw new Error('The typesetting process ended without an answer, twice');
    }
    return outcome(reply);
  }
  let imprint: Promise<Imprint> | undefined;

  return {
    async render({ template, data }) {
      const done = await typeset({ template, data, output: 'pdf' });
      if (!done.ok) return done;
      const { file, pageCount, seals } = done.value;
      return ok({ pdf: Buffer.from(file), pageCount, seals });
    },
    async renderOfd({ template, data }) {
      const done = await typeset({ template, data, output: 'ofd' });
      return done.ok ? ok(Buffer.from(done.value.file)) : done;
    },
    async renderPages({ template, data }) {
      const done = await typeset({ template, data, output: 'svg' });
      return done.ok ? ok(done.value.pictures) : done;
    },
    imprint() {
      imprint ??= readImprint(options.fontDirectories);
      return imprint;
    },
    workerPid: queue.pid,
    close: queue.close,
  };
}

async function startTypst({
  fontDirectories,
}: TypesetterOptions): Promise<WorkerProcess<WorkerRequest, WorkerReply>> {
  const roles = await loadFontRoles(fontDirectories);
  if (!roles.ok) throw new Error(roles.refusal);
  return startWorker({
    file: WORKER_FILE,
    settings: { fontDirectories, roles: roles.value },
    environment: { FONTCONFIG_FILE },
    nodeOptions: [],
  });
}

type Done = Extract<WorkerReply, { outcome: 'done' }>;

function outcome(reply: WorkerReply): Result<Done, GlyphMissing> {
  if (reply.outcome === 'done') return ok(reply);
  if (reply.outcome === 'failed') throw new Error(`Typesetting failed: ${reply.message}`);
  return refuse({ code: 'typesetting/glyph-missing', text: reply.text });
}
