import { busy } from './busy.ts';
import type { WorkerLoss, WorkerProcess } from './worker-process.ts';

/** What an answer tells of the process that gave it. */
interface Measured {
  /** Resident memory after the job. */
  readonly memoryBytes: number;
}

export interface QueueLimits {
  readonly timeoutMs: number;
  /** Jobs after which a process is replaced. */
  readonly jobsPerWorkerMax: number;
  readonly workerMemoryBytesMax: number;
  readonly waitingMax: number;
}

/** Jobs for a process, one at a time; a grown or dead process is replaced. */
export interface WorkerQueue<Request, Reply> {
  /** Why there is no answer, when its process was lost: too slow, or ended twice. */
  run(request: Request): Promise<Reply | WorkerLoss>;
  /** The running process, for operators and tests. */
  pid(): number | undefined;
  /** Ends the process once the waiting jobs are done. */
  close(): Promise<void>;
}

const ATTEMPTS_MAX = 2;

/**
 * Makes a queue; its process starts with the first job.
 * @throws Error from `run` when too many jobs wait already.
 */
export function createWorkerQueue<Request extends object, Reply extends Measured>(
  start: () => Promise<WorkerProcess<Request, Reply>>,
  limits: QueueLimits,
): WorkerQueue<Request, Reply> {
  const workers = workerSupply(start, limits);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs after everything asked before: the process takes one job at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work, work);
    last = result;
    return result;
  }

  return {
    async run(request) {
      if (waiting >= limits.waitingMax) {
        throw busy(`${waiting} jobs wait for their process already; try again later`);
      }
      waiting += 1;
      try {
        return await inTurn(() => workers.run(request));
      } finally {
        waiting -= 1;
      }
    },
    pid: workers.pid,
    close: () => inTurn(workers.stop),
  };
}

/** One living process at a time, replaced after so many jobs, so much memory, or its death. */
function workerSupply<Request extends object, Reply extends Measured>(
  start: () => Promise<WorkerProcess<Request, Reply>>,
  limits: QueueLimits,
) {
  let worker: WorkerProcess<Request, Reply> | undefined;
  let jobs = 0;

  function retire(): void {
    worker?.stop();
    worker = undefined;
    jobs = 0;
  }

  async function living(): Promise<WorkerProcess<Request, Reply>> {
    if (worker?.isAlive()) return worker;
    retire();
    worker = await start();
    return worker;
  }

  async function run(request: Request, attempt = 1): Promise<Reply | WorkerLoss> {
    const reply = await (await living()).request(request, limits.timeoutMs);
    if (reply === 'timed-out' || reply === 'ended') {
      retire();
      return reply === 'ended' && attempt < ATTEMPTS_MAX ? run(request, attempt + 1) : reply;
    }
    jobs += 1;
    if (jobs >= limits.jobsPerWorkerMax || reply.memoryBytes >= limits.workerMemoryBytesMax) {
      retire();
    }
    return reply;
  }

  return {
    run: (request: Request) => run(request),
    pid: () => worker?.pid,
    stop: async () => retire(),
  };
}
