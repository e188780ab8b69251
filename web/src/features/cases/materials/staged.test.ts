import { expect, test } from 'vitest';
import { handingOf, NOTHING_STAGED, withFile } from './staged.ts';

const file = (fileId: string) => ({
  fileId,
  name: `${fileId}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 1,
  pageCount: 1,
});

test('new files stand alone, unless the present ones are kept before them', () => {
  const staged = withFile(NOTHING_STAGED, file('b'));
  const present = { files: [file('a')], form: 'both' as const };
  expect(handingOf(staged, present)).toMatchObject({ form: 'electronic', fileIds: ['b'] });
  expect(handingOf({ ...staged, keepsPresent: true }, present)).toMatchObject({
    form: 'both',
    fileIds: ['a', 'b'],
  });
});

test('paper alone is paper, whatever source was chosen', () => {
  const staged = { ...NOTHING_STAGED, isPaper: true, source: 'scan' as const };
  expect(handingOf(staged, { files: [], form: 'none' })).toMatchObject({
    form: 'paper',
    source: 'paper',
    fileIds: [],
  });
});

test('a file that arrives twice is there once', () => {
  const staged = withFile(withFile(NOTHING_STAGED, file('a')), file('a'));
  expect(staged.files).toHaveLength(1);
});
