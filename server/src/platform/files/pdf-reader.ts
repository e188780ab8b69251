import { join } from 'node:path';
import { startWorker } from '../workers/worker-process.ts';
import { createWorkerQueue, type QueueLimits } from '../workers/worker-queue.ts';
import type { FileFacts, FileFault } from './file-fault.ts';
import type { PageReply, PageRequest } from './page-messages.ts';

/** Opens PDF files apart from the server, so that a hostile one harms nobody. */
export interface PdfReader {
  /** What a PDF is, or what is wrong with it. */
  look(path: string): Promise<FileFacts | FileFault>;
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
      const reply = await queue.run({ path });
      // Whatever ends its reader or never comes to an end is no file to keep.
      if (reply === 'timed-out' || reply === 'ended') return 'damaged';
      return reply.outcome === 'fault' ? reply.fault : { pageCount: reply.pageCount };
    },
  };
}
