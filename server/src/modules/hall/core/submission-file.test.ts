import { expect, test } from 'vitest';
import { photoFault, type SubmissionFile } from './submission-file.ts';

const file = (purpose: SubmissionFile['purpose'], mediaType: string): SubmissionFile => ({
  ...{ purpose, mediaType, fileId: 'a'.repeat(64), name: '示例', sizeBytes: 1, pageCount: null },
});

test('a photo is a picture by its content; proof is any file', () => {
  const sound = [file('PROOF', 'application/pdf'), file('PHOTO', 'image/jpeg')];
  expect(photoFault(sound)).toBeUndefined();
  const wrong = [...sound, file('PHOTO', 'application/pdf')];
  expect(photoFault(wrong)).toEqual({ code: 'hall/photo-type', name: '示例' });
  expect(photoFault([])).toBeUndefined();
});
