import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTiff } from '../../testing/a-tiff.ts';
import { anOfd, aPdf, aPng, chunk, packedObject, zipOf } from '../../testing/hostile-files.ts';
import type { FileStore } from './file-store.ts';
import { createFolderStore } from './folder-store.ts';

let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-hostile-'));
  store = createFolderStore({ folder, sizeBytesMax: 8 * 1024 * 1024 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* inPieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 64 * 1024) yield content.subarray(at, at + 64 * 1024);
}

/** The fault for which a file is refused; `kept` when it is not. */
async function verdict(content: Buffer): Promise<string> {
  const kept = await store.keep(inPieces(content));
  if (kept.ok) return 'kept';
  return 'fault' in kept.refusal ? kept.refusal.fault : kept.refusal.code;
}

async function keptContent(content: Buffer): Promise<Buffer> {
  const kept = await store.keep(inPieces(content));
  if (!kept.ok) throw new Error(kept.refusal.code);
  const stream = await store.read(kept.value.id);
  return Buffer.concat(stream ? await stream.toArray() : []);
}

const ZIP_BEHIND = zipOf([{ name: 'run.js' }]);
const JAVASCRIPT = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
const LAUNCH = '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>]';

describe('a PDF', () => {
  test('that only shows pages is kept, with the number of its pages', async () => {
    expect(await store.keep(inPieces(aPdf()))).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf', pageCount: 1 },
    });
  });

  test.each([
    ['with a script on opening', aPdf({ catalogue: `/OpenAction${JAVASCRIPT}` }), 'script'],
    ['with a script on a page', aPdf({ page: `/AA<</O${JAVASCRIPT}>>` }), 'script'],
    ['that starts a programme', aPdf({ page: LAUNCH }), 'launch'],
    [
      'that hides the start in other letters',
      aPdf({ page: LAUNCH.replace('Launch', '#4caunc#68') }),
      'launch',
    ],
    [
      'that hides the start behind a comment',
      aPdf({ page: LAUNCH.replace('/S/', '/S %x\n/') }),
      'launch',
    ],
    [
      'that hides the start behind a zero',
      aPdf({ page: LAUNCH.replace('/S/', '/S\0/') }),
      'launch',
    ],
    ['that spells its key otherwise', aPdf({ page: LAUNCH.replace('/S/', '/#53/') }), 'launch'],
    [
      'that spells its packed objects otherwise',
      aPdf({ more: packedObject(7, `<<${LAUNCH}>>`).replace('ObjStm', 'Obj#53tm') }),
      'launch',
    ],
    ['that hides it in packed objects', aPdf({ more: packedObject(7, `<<${LAUNCH}>>`) }), 'launch'],
    ['with a zip behind it', Buffer.concat([aPdf(), ZIP_BEHIND]), 'polyglot'],
    [
      'with a page of a browser behind it',
      Buffer.concat([aPdf(), Buffer.from('<script>alert(1)</script>')]),
      'polyglot',
    ],
    ['that is none behind its first line', Buffer.from('%PDF-1.4\nnothing of the kind'), 'damaged'],
  ])('%s is refused', async (_, content, fault) => {
    expect(await verdict(content)).toBe(fault);
  });
});

describe('a zip that calls itself a document', () => {
  test('is kept when it holds what it says', async () => {
    expect(await verdict(anOfd({ name: 'Doc_0/Document.xml' }))).toBe('kept');
  });

  test.each([
    [
      'unpacks to a thousand times its size',
      { name: 'a', content: Buffer.alloc(20_000_000) },
      'bomb',
    ],
    ['says that it unpacks to 600 MB', { name: 'a', claimedBytes: 600_000_000 }, 'bomb'],
    [
      'holds more than it says',
      { name: 'a', content: Buffer.alloc(9999), claimedBytes: 9 },
      'bomb',
    ],
    ['holds less than it says', { name: 'a', claimedBytes: 9 }, 'damaged'],
    ['climbs out of its folder', { name: '../../etc/cron.d/x' }, 'path'],
    ['climbs out with other strokes', { name: '..\\..\\x' }, 'path'],
    ['names a place of its own', { name: '/etc/passwd' }, 'path'],
    ['names a drive', { name: 'C:/x' }, 'path'],
    ['holds a link', { name: 'a', isLink: true }, 'path'],
    ['has a password', { name: 'a', isEncrypted: true }, 'password'],
    ['carries macros', { name: 'word/vbaProject.bin' }, 'script'],
  ])('and %s is refused', async (_, packed, fault) => {
    expect(await verdict(anOfd(packed))).toBe(fault);
  });

  test('and is no document of ours is refused by its type', async () => {
    expect(await verdict(ZIP_BEHIND)).toBe('files/type-not-accepted');
  });

  test('and goes on after its end is refused', async () => {
    const longer = Buffer.concat([anOfd(), Buffer.from('MZ more')]);
    expect(await verdict(longer)).not.toBe('kept');
  });
});

describe('a picture', () => {
  const jpeg = createCanvas(40, 30).toBuffer('image/jpeg');
  const note = Buffer.from('GPS 30.65 104.06');
  const exif = (way: number) =>
    Buffer.concat([
      Buffer.from('ffe10032457869660000', 'hex'),
      Buffer.from('49492a00080000000100', 'hex'),
      Buffer.from('120103000100000000000000', 'hex').fill(way, 8, 9),
      Buffer.alloc(4),
      note,
    ]);
  const photo = (way: number) => Buffer.concat([jpeg.subarray(0, 2), exif(way), jpeg.subarray(2)]);

  test('is kept as it is when it says nothing aside', async () => {
    expect(await keptContent(aPng(20, 20))).toEqual(aPng(20, 20));
  });

  test('of 900 million points is refused by its first bytes', async () => {
    expect(await verdict(aPng(30_000, 30_000))).toBe('pixels');
  });

  test('that is cut off is refused', async () => {
    expect(await verdict(jpeg.subarray(0, jpeg.length - 40))).toBe('damaged');
    expect(await verdict(aPng(20, 20).subarray(0, 60))).toBe('damaged');
  });

  test('loses where and with what it was taken, and stays the way up it was', async () => {
    const content = await keptContent(photo(6));
    expect(content.includes('GPS')).toBe(false);
    expect(content.includes(Buffer.from('0112000300000001', 'hex'))).toBe(true);
    expect((await keptContent(photo(1))).includes('Exif')).toBe(false);
  });

  test('loses what is written beside it', async () => {
    const noted = aPng(20, 20, chunk('tEXt', note), chunk('eXIf', note));
    expect(await keptContent(noted)).toEqual(aPng(20, 20));
  });

  test('loses a zip or a page of a browser behind it', async () => {
    const both = Buffer.concat([aPng(20, 20), ZIP_BEHIND]);
    expect(await keptContent(both)).toEqual(aPng(20, 20));
    const page = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]);
    expect((await keptContent(page)).includes('script')).toBe(false);
  });
});

describe('a scan as TIFF', () => {
  test('is kept, with the number of its pages', async () => {
    expect(await store.keep(inPieces(aTiff({ width: 20, height: 20, pages: 3 })))).toMatchObject({
      ok: true,
      value: { mediaType: 'image/tiff', pageCount: 3 },
    });
  });

  test('of more points than a sheet has is refused by its directory', async () => {
    const flood = aTiff({ width: 20, height: 20, pages: 1, claimed: 60_000 });
    expect(await verdict(flood)).toBe('pixels');
  });

  test('whose pages go round in a circle, or are cut off, is refused', async () => {
    const round = aTiff({ width: 20, height: 20, pages: 2, goesRound: true });
    expect(await verdict(round)).toBe('damaged');
    const whole = aTiff({ width: 20, height: 20, pages: 2 });
    expect(await verdict(whole.subarray(0, whole.length - 20))).toBe('damaged');
  });
});

test('what was refused leaves nothing', async () => {
  const before = await names();
  await verdict(aPdf({ page: LAUNCH }));
  await verdict(aPng(30_000, 30_000));
  expect(await names()).toEqual(before);
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
});

async function names(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
