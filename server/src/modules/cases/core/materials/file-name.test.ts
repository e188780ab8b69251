import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['营业执照.pdf', '营业执照.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\\\scans\\\\身份证.jpg', '身份证.jpg'],
  ['a\r\nset-cookie: x=1.pdf', 'aset-cookie: x=1.pdf'],
  ['photo\u202efdp.exe', 'photofdp.exe'],
  ['\u0000', 'file'],
  ['', 'file'],
])('%j is kept as %j', (given, kept) => {
  expect(fileNameOf(given)).toBe(kept);
});

test('a name that is too long keeps its ending', () => {
  const name = fileNameOf(`${'长'.repeat(300)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('长.pdf')).toBe(true);
});
