import { systemNow } from '../platform/clock.ts';
import { openDatabase } from '../platform/database/index.ts';
import { deliverOnce } from '../platform/outbox.ts';
import { hearInto } from './hear-into.ts';

/** Hears, and says a word after each portion, until it is killed: `node hear-forever.ts URL`. */
const db = openDatabase({ url: process.argv[2] ?? '', poolMax: 1 });
const onFailure = (error: unknown) => {
  throw error;
};
for (;;) {
  const told = await deliverOnce({ db, now: systemNow, onFailure }, [hearInto('public.heard')]);
  if (told > 0) process.stdout.write('.');
}
