import { expect, test } from 'vitest';
import { benchClient } from './bench-client.ts';

test('a connection that is lost between statements ends no process', () => {
  const client = benchClient('postgres://bench@127.0.0.1:1/bench');
  const lost = new Error('terminating connection due to administrator command');
  expect(() => client.emit('error', lost)).not.toThrow();
});
