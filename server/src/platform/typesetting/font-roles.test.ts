import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { fontDirectories } from './font-directories.ts';
import { type FontRoles, loadFontRoles } from './font-roles.ts';

const FS_TYPE_RESTRICTED = 2;

/** A font file with a name and an OS/2 table and nothing else. */
function fontBytes(family: string, fsType = 0): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const name = Buffer.alloc(18 + text.length);
  name.writeUInt16BE(1, 2);
  name.writeUInt16BE(18, 4);
  for (const [index, value] of [3, 1, 0x804, 1, text.length, 0].entries()) {
    name.writeUInt16BE(value, 6 + index * 2);
  }
  text.copy(name, 18);
  const os2 = Buffer.alloc(10);
  os2.writeUInt16BE(fsType, 8);

  const head = Buffer.alloc(12 + 2 * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(2, 4);
  for (const [index, [tag, offset, length]] of (
    [
      ['OS/2', head.length, os2.length],
      ['name', head.length + os2.length, name.length],
    ] as const
  ).entries()) {
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(offset, 12 + index * 16 + 8);
    head.writeUInt32BE(length, 12 + index * 16 + 12);
  }
  return Buffer.concat([head, os2, name]);
}

function aFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function rolesOf(site?: string): Promise<FontRoles> {
  const loaded = await loadFontRoles(fontDirectories(site));
  if (!loaded.ok) throw new Error(loaded.refusal);
  return loaded.value;
}

async function refusalOf(site: string): Promise<string> {
  const loaded = await loadFontRoles(fontDirectories(site));
  return loaded.ok ? '' : loaded.refusal;
}

test('the shipped fonts play every role', async () => {
  const roles = await rolesOf();
  expect(roles.fang[0]).toBe('FandolFang R');
  expect(roles.kai[0]).toBe('LXGW WenKai');
  expect(roles.hei[0]).toMatch(/^Noto Sans SC/);
  expect(roles.bsong[0]).toMatch(/^Noto Serif SC/);
});

test('a site font of a usual name wins over the shipped one, by its Chinese name too', async () => {
  const site = aFolder({ 'fs.ttf': fontBytes('仿宋_GB2312') });
  const roles = await rolesOf(site);
  expect(roles.fang.slice(0, 2)).toEqual(['仿宋_GB2312', 'FandolFang R']);
  expect(roles.kai[0]).toBe('LXGW WenKai');
});

test('a site font of another name wins by the role table beside it', async () => {
  const site = aFolder({
    'own.otf': fontBytes('示例标宋'),
    'roles.json': '{"bsong":["Not There","示例标宋"]}',
  });
  expect((await rolesOf(site)).bsong[0]).toBe('示例标宋');
});

test('a font that forbids embedding is refused unless the site says that it may', async () => {
  const font = fontBytes('示例标宋', FS_TYPE_RESTRICTED);
  const refused = aFolder({ 'own.ttf': font, 'roles.json': '{"bsong":["示例标宋"]}' });
  expect(await refusalOf(refused)).toMatch(/own\.ttf forbids embedding/);
  const licensed = aFolder({
    'own.ttf': font,
    'roles.json': '{"bsong":["示例标宋"],"licensed":["own.ttf"]}',
  });
  expect((await rolesOf(licensed)).bsong[0]).toBe('示例标宋');
});

test.each(['{"fnag":["A"]}', '{"fang":"A"}', '{"licensed":"own.ttf"}'])(
  'a wrong role table is named: %s',
  async (table) => {
    const site = aFolder({ 'roles.json': table });
    expect(await refusalOf(site)).toMatch(/roles\.json: "\w+" must be/);
  },
);

test('a folder that is not there, and a file that is no font, are named', async () => {
  expect(await refusalOf('/nowhere')).toBe(
    'The font folder /nowhere cannot be read; correct FONT_DIR.',
  );
  const site = aFolder({ 'broken.ttf': 'no font' });
  expect(await refusalOf(site)).toMatch(/broken\.ttf is no font that can be read/);
});
