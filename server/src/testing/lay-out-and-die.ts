import { join } from 'node:path';
import { type LayOutDeps, layOutWaiting } from '../modules/documents/index.ts';
import { systemNow } from '../platform/clock.ts';
import { loadLocalSigner } from '../platform/crypto/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { createFolderStore } from '../platform/files/index.ts';
import { fontDirectories } from '../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../platform/typesetting/typesetter.ts';

/** Lays documents out and dies without warning: `node lay-out-and-die.ts URL FOLDER typeset|keep|sign`. */
const [, , url = '', folder = '', step = ''] = process.argv;
const die = () => process.kill(process.pid, 'SIGKILL') as never;
const files = createFolderStore({ folder: join(folder, 'files'), sizeBytesMax: 1024 * 1024 });
const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
const deps: LayOutDeps = {
  db: openDatabase({ url, applicationRole: 'banshi_app', poolMax: 2 }),
  now: systemNow,
  typesetter: step === 'typeset' ? { render: die } : typesetter,
  files: {
    ...files,
    keepOwn: (content) => files.keepOwn(content).then(step === 'keep' ? die : same),
  },
  signing:
    step === 'sign'
      ? { sign: die, verify: die, publicKeys: die }
      : loadLocalSigner(join(folder, 'signing-key.json')),
};
await layOutWaiting(deps, die);

function same<T>(value: T): T {
  return value;
}
