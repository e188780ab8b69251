import type { Endpoint } from '@banshi/contract/endpoint';

/** A reply that an operation gave. */
export interface Reply {
  readonly operationId: string;
  readonly value: unknown;
}

/** Notes a reply. */
export type Tell = (endpoint: Endpoint, value: unknown) => void;
