import { parseInstant } from '../kernel/instant-text.ts';
import { foldOnce } from '../modules/statistics/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { houseIn } from './hall.ts';

/** Folds what a hall counts until it is killed: `node fold-hall-forever.ts URL FOLDER MOMENT`. */
const [, , url = '', folder = '', moment = ''] = process.argv;
const db = openDatabase({ url, applicationRole: 'banshi_app', poolMax: 1 });
const at = parseInstant(moment);
if (at === undefined) throw new Error(`${moment} is no moment`);
const house = houseIn(folder, { db, now: () => at, cookie: { name: 'sid', secure: false } });
for (;;) await foldOnce(house.statisticsDeps);
