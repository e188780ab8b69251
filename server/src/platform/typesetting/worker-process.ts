import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

/** Why a job got no reply: its process ended, or it took longer than allowed and was ended. */
export type WorkerLoss = 'ended' | 'timed-out';

/** A typesetting process that takes one request at a time. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  request(request: WorkerRequest, timeoutMs: number): Promise<WorkerReply | WorkerLoss>;
  isAlive(): boolean;
  stop(): void;
}

const WORKER_FILE = join(import.meta.dirname, 'typst-worker.ts');
const FONTCONFIG_FILE = join(import.meta.dirname, 'templates', 'fonts.conf');

/** Starts a typesetting process; it inherits no environment, so no secret reaches it. */
export function startWorker(settings: WorkerSettings): WorkerProcess {
  const child = fork(WORKER_FILE, [JSON.stringify(settings)], {
    serialization: 'advanced',
    env: { FONTCONFIG_FILE },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A process that cannot be started or written to counts as ended; `request` reports it.
  let hasFailed = false;
  child.on('error', () => {
    hasFailed = true;
  });
  const isAlive = () =>
    !hasFailed && child.exitCode === null && child.signalCode === null && child.connected;
  return {
    pid: child.pid,
    request: (request, timeoutMs) =>
      isAlive() ? exchange(child, request, timeoutMs) : Promise.resolve('ended'),
    isAlive,
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}

function exchange(
  child: ChildProcess,
  request: WorkerRequest,
  timeoutMs: number,
): Promise<WorkerReply | WorkerLoss> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerReply | WorkerLoss) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onEnd);
      child.off('error', onEnd);
      resolve(answer);
    };
    const onMessage = (message: unknown) => settle(message as WorkerReply);
    const onEnd = () => settle('ended');
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle('timed-out');
    }, timeoutMs);
    child.on('message', onMessage);
    child.on('exit', onEnd);
    child.on('error', onEnd);
    child.send(request, (error) => {
      if (error) onEnd();
    });
  });
}
