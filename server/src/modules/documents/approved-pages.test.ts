import type { CaseDocumentKind } from '@banshi/contract/document-words';
import { afterAll, expect, test } from 'vitest';
import { assert } from '../../kernel/assert.ts';
import { fontDirectories } from '../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../platform/typesetting/typesetter.ts';
import { differencesFromApproved } from '../../testing/approved-pages.ts';
import { letterJob } from './letter-layout.ts';
import { aLetter } from './testing/a-letter.ts';

const PURPOSE = process.env['APPROVE_PAGES'] === 'yes' ? 'approve' : 'compare';

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

/** One of each profile. */
const NOTICES: readonly (readonly [string, CaseDocumentKind])[] = [
  ['notice-of-acceptance', 'ACCEPT_NOTICE'],
  ['revocation', 'REVOCATION'],
];

test.each(NOTICES)('the pages of a %s look as approved', async (name, kind) => {
  const typeset = await typesetter.render(letterJob(aLetter(kind)));
  assert(typeset.ok, 'fonts show the notice');
  expect(await differencesFromApproved(name, typeset.value.pdf, PURPOSE)).toEqual([]);
});
