import { join } from 'node:path';
import { sendWaiting } from '../modules/notices/index.ts';
import { systemNow } from '../platform/clock.ts';
import { loadKeyRing, protectionOf } from '../platform/crypto/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { type Carrier, createFolderCarrier } from '../platform/messages/index.ts';

/** Sends notices and dies without warning: `node send-and-die.ts URL KEYS_FOLDER FOLDER before|after`. */
const [, , url = '', keys = '', folder = '', moment = ''] = process.argv;
const die = () => process.kill(process.pid, 'SIGKILL') as never;
const whole = createFolderCarrier(folder);
const dying: Carrier = {
  send: (message) => (moment === 'before' ? die() : whole.send(message).then(die)),
};
await sendWaiting(
  {
    db: openDatabase({ url, applicationRole: 'banshi_app', poolMax: 2 }),
    now: systemNow,
    protection: protectionOf(loadKeyRing(join(keys, 'keys.json'))),
    carriers: new Map([['folder', dying]]),
  },
  die,
);
