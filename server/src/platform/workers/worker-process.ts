import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** Why a job got no reply: its process ended, or it took longer than allowed and was ended. */
export type WorkerLoss = 'ended' | 'timed-out';

/** A process that takes one request at a time. */
export interface WorkerProcess<Request extends object, Reply> {
  readonly pid: number | undefined;
  request(request: Request, timeoutMs: number): Promise<Reply | WorkerLoss>;
  isAlive(): boolean;
  stop(): void;
}

/** What is started: a file of ours, its settings, and the little environment that it gets. */
export interface WorkerSpec {
  readonly file: string;
  readonly settings: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
}

/** Starts a process; it inherits no environment, so no secret reaches it. Idle, it keeps nobody awake. */
export function startWorker<Request extends object, Reply>(
  spec: WorkerSpec,
): WorkerProcess<Request, Reply> {
  const child = fork(spec.file, [JSON.stringify(spec.settings)], {
    serialization: 'advanced',
    env: { ...spec.environment },
    execArgv: [...spec.nodeOptions],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A process that cannot be started or written to counts as ended; `request` reports it.
  let hasFailed = false;
  child.on('error', () => {
    hasFailed = true;
  });
  // A page is set in 25 ms, a case moved in one: who waits at the counter goes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  rest(child);
  const isAlive = () =>
    !hasFailed && child.exitCode === null && child.signalCode === null && child.connected;
  return {
    pid: child.pid,
    request: (request, timeoutMs) =>
      isAlive() ? exchange<Reply>(child, request, timeoutMs) : Promise.resolve('ended'),
    isAlive,
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}

function exchange<Reply>(
  child: ChildProcess,
  request: object,
  timeoutMs: number,
): Promise<Reply | WorkerLoss> {
  wake(child);
  return new Promise((resolve) => {
    const settle = (answer: Reply | WorkerLoss) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onEnd);
      child.off('error', onEnd);
      rest(child);
      resolve(answer);
    };
    // The process at the other end is ours and answers in the shape that its kind of job has.
    const onMessage = (message: unknown) => settle(message as Reply);
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

function wake(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
