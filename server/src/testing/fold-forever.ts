import { foldOnce } from '../modules/statistics/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { MATTERS } from './counted-matters.ts';

/** Folds until it is killed: `node fold-forever.ts URL`. */
const db = openDatabase({ url: process.argv[2] ?? '', applicationRole: 'banshi_app', poolMax: 1 });
for (;;) await foldOnce({ db, matters: async () => ({ byId: MATTERS }) });
