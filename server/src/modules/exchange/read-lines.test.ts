import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_BYTES_MAX, type ReadLine, readLines } from './read-lines.ts';

async function linesOf(pieces: readonly Uint8Array[]): Promise<ReadLine[]> {
  const stream = (async function* () {
    yield* pieces;
  })();
  const lines: ReadLine[] = [];
  for await (const group of readLines(stream)) lines.push(...group);
  return lines;
}

/** The bytes cut into pieces of `size`, as a slow network delivers them. */
function cut(bytes: Buffer, size: number): Buffer[] {
  const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => n * size);
  return starts.map((start) => bytes.subarray(start, start + size));
}

test('lines are the same however the stream is cut', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replace(/[\r\n]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      async (texts, size) => {
        const bytes = Buffer.from(texts.join('\n'));
        const expected = texts
          .map((text, index) => ({ text: text.replace(/^\ufeff/, ''), index }))
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, index }) => ({ number: index + 1, text, fault: undefined }));
        expect(await linesOf(cut(bytes, size))).toEqual(expected);
      },
    ),
  );
});

test('a byte order mark, CRLF, blank lines and a last line without its end are tolerated', async () => {
  const bytes = Buffer.from('\ufeff{"a":1}\r\n\r\n  \n\ufeff{"b":2}');
  expect(await linesOf([bytes])).toEqual([
    { number: 1, text: '{"a":1}', fault: undefined },
    { number: 4, text: '{"b":2}', fault: undefined },
  ]);
});

test('bytes that are no UTF-8 spoil their line and no other', async () => {
  const gbk = Buffer.from([0xca, 0xbe, 0xc0, 0xfd, 0x0a]);
  const lines = await linesOf([Buffer.concat([Buffer.from('一\n'), gbk, Buffer.from('二\n')])]);
  expect(lines.map(({ number, fault }) => [number, fault?.code])).toEqual([
    [1, undefined],
    [2, 'not-utf8'],
    [3, undefined],
  ]);
});

test('a line may have 64 KiB and no more, and of a longer one only the beginning is kept', async () => {
  const full = 'x'.repeat(LINE_BYTES_MAX);
  const bytes = Buffer.from(`${full}\n${full}y\n${'z'.repeat(LINE_BYTES_MAX * 40)}\nlast`);
  const lines = await linesOf(cut(bytes, 50_000));
  expect(lines.map(({ number, fault }) => [number, fault?.code])).toEqual([
    [1, undefined],
    [2, 'line-too-long'],
    [3, 'line-too-long'],
    [4, undefined],
  ]);
  expect(Math.max(...lines.slice(1, 3).map(({ text }) => text.length))).toBeLessThan(2000);
});
