import { type DestinationStream, type Logger, pino } from 'pino';

/** What is written: the level and everything graver. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * One JSON object a line on stderr. Of an error only name, code, message-free stack and place are kept
 * when it comes from the database: its text and detail may quote what people have typed.
 */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination(2)) {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: { paths: PERSONAL, remove: true },
  };
  return pino(options, destination) satisfies Logger;
}

/** Never wanted in a log; whoever passes them by mistake finds them removed. */
const PERSONAL = [
  'password',
  'token',
  'idNo',
  'name',
  'mobile',
  'email',
  'applicant',
  '*.password',
  '*.idNo',
];

interface LoggedError {
  readonly kind: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly stack: string | undefined;
  /** Of several that failed together, each. */
  readonly errors?: readonly LoggedError[];
}

function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) {
    return { kind: typeof error, code: undefined, message: undefined, stack: undefined };
  }
  const fromDatabase = 'severity' in error;
  return {
    kind: error.name,
    code: 'code' in error ? String(error.code) : undefined,
    message: fromDatabase ? undefined : error.message,
    stack: fromDatabase ? framesOf(error) : error.stack,
    ...(error instanceof AggregateError ? { errors: error.errors.map(describeError) } : {}),
  };
}

function framesOf({ stack }: Error): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
