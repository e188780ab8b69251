import { join } from 'node:path';
import { startWorker } from '../workers/worker-process.ts';
import { createWorkerQueue, type QueueLimits } from '../workers/worker-queue.ts';
import type { FileFacts, FileFault } from './file-fault.ts';
import type { DrawnPage, PageReply, PageRequest } from './page-messages.ts';

/** Opens PDF files apart from the server, so that a hostile one harms nobody. */
export interface PdfReader {
  /** What a PDF is, or what is wrong with it. */
  look(path: string): Promise<FileFacts | FileFault>;
  /** A page as a JPEG with lines across it; undefined when it cannot be drawn. */
  draw(path: string, page: DrawnPage): Promise<Buffer | undefined>;
}

const WORKER_FILE = join(import.meta.dirname, 'pdf-worker.ts');
const HEAP_MEGABYTES_MAX = 256;
const LIMITS: QueueLimits = {
  timeoutMs: 20_000,
  jobsPerWorkerMax: 500,
  workerMemoryBytesMax: 500_000_000,
  waitingMax: 500,
};

/** Makes a reader; its process starts with the first file. */
export function createPdfReader(limits: Partial<QueueLimits> = {}): PdfReader {
  const queue = createWorkerQueue(
    async () =>
      startWorker<PageRequest, PageReply>({
        file: WORKER_FILE,
        settings: {},
        environment: {},
        nodeOptions: [`--max-old-space-size=${HEAP_MEGABYTES_MAX}`],
      }),
    { ...LIMITS, ...limits },
  );
  return {
    async look(path) {
      const reply = await queue.run({ job: 'look', path });
      if (reply === 'timed-out') return 'slow';
      // Whatever ends its reader twice is no file to keep.
      if (reply === 'ended') return 'damaged';
      if (reply.outcome === 'fault') return reply.fault;
      return reply.outcome === 'sound' ? { pageCount: reply.pageCount } : 'damaged';
    },
    async draw(path, page) {
      const reply = await queue.run({ job: 'draw', path, ...page });
      if (typeof reply === 'string' || reply.outcome !== 'drawn') return undefined;
      return Buffer.from(reply.jpeg);
    },
  };
}
