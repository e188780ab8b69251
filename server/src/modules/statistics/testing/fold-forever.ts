import { openDatabase } from '../../../platform/database/index.ts';
import { foldOnce } from '../fold-counts.ts';
import { MATTERS } from './matters.ts';

/** Folds until it is killed: `node fold-forever.ts URL`. */
const db = openDatabase({ url: process.argv[2] ?? '', applicationRole: 'banshi_app', poolMax: 1 });
for (;;) await foldOnce({ db, matters: async () => ({ byId: MATTERS }) });
