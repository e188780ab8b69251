import type { Brand } from './brand.ts';

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;
