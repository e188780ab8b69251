import { totalmem } from 'node:os';

const MEBIBYTE = 1024 ** 2;

/** Ports below the range that systems hand out for outgoing connections. */
export const PORT_RANGE = { from: 10_000, to: 20_000 } as const;

/** What makes a reported commit survive a crash; never negotiable outside tests. */
export const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } as const;

/** Settings of the server; given at every start, so no edited file can weaken them. */
export interface ServerSettings {
  readonly port: number;
  /** Tests may forgo durability; nothing else may. */
  readonly durability: 'durable' | 'for-tests';
  readonly memoryMebibytes: number;
}

/** Memory that this process may count on: the container's share, or the machine's. */
export function memoryMebibytes(): number {
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return Math.floor((constrained > 0 ? Math.min(constrained, total) : total) / MEBIBYTE);
}

/** The settings as arguments for `postgres`. */
export function serverArguments(settings: ServerSettings): string[] {
  const values = { ...FIXED, ...memorySettings(settings), ...durabilitySettings(settings) };
  return Object.entries({ ...values, port: settings.port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

const FIXED = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  jit: 'off',
  max_connections: 120,
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  wal_compression: 'on',
  // Statements and values may hold personal data; the log names the error and no more.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  cluster_name: 'banshi',
} as const;

function memorySettings({ memoryMebibytes: memory, durability }: ServerSettings) {
  if (durability === 'for-tests') return { shared_buffers: '128MB' };
  return {
    shared_buffers: `${between(128, memory / 4, 4096)}MB`,
    effective_cache_size: `${between(256, memory / 2, 65536)}MB`,
    maintenance_work_mem: `${between(64, memory / 32, 1024)}MB`,
    work_mem: `${between(4, memory / 512, 64)}MB`,
  };
}

function durabilitySettings({ durability }: ServerSettings) {
  if (durability === 'durable') return DURABLE;
  return { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
}

function between(low: number, value: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
