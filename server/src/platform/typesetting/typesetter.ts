import { ok, type Result, refuse } from '../../kernel/result.ts';
import { loadFontRoles } from './font-roles.ts';
import type { TypesetJob, WorkerReply, WorkerRequest } from './worker-messages.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

/** No font has a glyph for `text`; a document with a blank in it must not leave the house. */
export interface GlyphMissing {
  readonly code: 'typesetting/glyph-missing';
  readonly text: string;
}

/** Lays documents out. Equal jobs give equal bytes, as long as the fonts are the same. */
export interface Typesetter {
  /** A PDF/A-2b file with all fonts embedded. */
  render(
    job: TypesetJob,
  ): Promise<Result<{ readonly pdf: Buffer; readonly pageCount: number }, GlyphMissing>>;
  /** One self-contained SVG picture a page, without script or text elements, for previews. */
  renderPages(job: TypesetJob): Promise<Result<readonly string[], GlyphMissing>>;
  /** The running process, for operators and tests. */
  workerPid(): number | undefined;
  /** Ends the process once the waiting jobs are done. */
  close(): Promise<void>;
}

export interface TypesetterOptions {
  /** Folders with fonts and a roles.json, the site's own first. */
  readonly fontDirectories: readonly string[];
  readonly timeoutMs?: number;
  readonly documentsPerWorkerMax?: number;
  readonly workerMemoryBytesMax?: number;
  readonly waitingMax?: number;
}

const DEFAULTS = {
  timeoutMs: 30_000,
  documentsPerWorkerMax: 200,
  workerMemoryBytesMax: 400_000_000,
  waitingMax: 200,
} as const;
const ATTEMPTS_MAX = 2;

/** Makes a typesetter. Its process starts with the first job; a grown or dead one is replaced. */
export function createTypesetter(options: TypesetterOptions): Typesetter {
  const { waitingMax } = { ...DEFAULTS, ...options };
  const workers = workerSupply(options);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs after everything asked before: the process takes one job at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work, work);
    last = result;
    return result;
  }

  async function typeset(request: WorkerRequest): Promise<Result<Done, GlyphMissing>> {
    if (waiting >= waitingMax) {
      throw new Error(`${waiting} documents wait to be typeset already; try again later`);
    }
    waiting += 1;
    try {
      return outcome(await inTurn(() => workers.run(request)));
    } finally {
      waiting -= 1;
    }
  }

  return {
    async render({ template, data }) {
      const done = await typeset({ template, data, output: 'pdf' });
      if (!done.ok) return done;
      return ok({ pdf: Buffer.from(done.value.pdf), pageCount: done.value.pageCount });
    },
    async renderPages({ template, data }) {
      const done = await typeset({ template, data, output: 'svg' });
      return done.ok ? ok(done.value.pictures) : done;
    },
    workerPid: workers.pid,
    close: () => inTurn(workers.stop),
  };
}

type Done = Extract<WorkerReply, { outcome: 'done' }>;

function outcome(reply: WorkerReply): Result<Done, GlyphMissing> {
  if (reply.outcome === 'done') return ok(reply);
  if (reply.outcome === 'failed') throw new Error(`Typesetting failed: ${reply.message}`);
  return refuse({ code: 'typesetting/glyph-missing', text: reply.text });
}

/** One living process at a time, replaced after so many documents, so much memory, or its death. */
function workerSupply(options: TypesetterOptions) {
  const limits = { ...DEFAULTS, ...options };
  let worker: WorkerProcess | undefined;
  let documents = 0;

  function retire(): void {
    worker?.stop();
    worker = undefined;
    documents = 0;
  }

  async function living(): Promise<WorkerProcess> {
    if (worker?.isAlive()) return worker;
    retire();
    const { fontDirectories } = options;
    const roles = await loadFontRoles(fontDirectories);
    if (!roles.ok) throw new Error(roles.refusal);
    worker = startWorker({ fontDirectories, roles: roles.value });
    return worker;
  }

  async function run(request: WorkerRequest, attempt = 1): Promise<WorkerReply> {
    const reply = await (await living()).request(request, limits.timeoutMs);
    if (reply === 'timed-out') {
      retire();
      throw new Error(`Typesetting took longer than ${limits.timeoutMs} ms and was stopped`);
    }
    if (reply === 'ended') {
      retire();
      if (attempt < ATTEMPTS_MAX) return run(request, attempt + 1);
      throw new Error('The typesetting process ended without an answer, twice');
    }
    documents += 1;
    if (
      documents >= limits.documentsPerWorkerMax ||
      reply.memoryBytes >= limits.workerMemoryBytesMax
    ) {
      retire();
    }
    return reply;
  }

  return {
    run: (request: WorkerRequest) => run(request),
    pid: () => worker?.pid,
    stop: async () => retire(),
  };
}
