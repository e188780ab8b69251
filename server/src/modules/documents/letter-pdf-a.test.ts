import type { CaseDocumentKind } from '@banshi/contract/document-words';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../platform/typesetting/typesetter.ts';
import { openHall } from '../../testing/hall.ts';
import { aLicence } from '../../testing/licences.ts';
import { pdfAFaults } from '../../testing/pdf-a-rules.ts';
import type { Letter } from './core/letter.ts';
import { letterJob } from './letter-layout.ts';
import { aLetter } from './testing/a-letter.ts';

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

const LETTERS: readonly CaseDocumentKind[] = ['ACCEPT_NOTICE', 'GRANT', 'REVOCATION'];

test.each(LETTERS)(
  'the pages of a letter of a case keep the clauses of PDF/A-2b: %s',
  async (kind) => {
    const typeset = await typesetter.render(letterJob(aLetter(kind)));
    if (!typeset.ok) throw new Error(typeset.refusal.text);
    expect(pdfAFaults(typeset.value.pdf)).toEqual([]);
  },
);

test('the certificate of a licence does too', async () => {
  const hall = await openHall();
  try {
    await aLicence(hall);
    const { rows } = await sql<{ content: string }>`
      select content from documents.documents where kind = 'CERTIFICATE'`.execute(hall.db);
    const certificate = JSON.parse(rows[0]?.content ?? '') as Letter;
    const typeset = await typesetter.render(letterJob(certificate));
    if (!typeset.ok) throw new Error(typeset.refusal.text);
    expect(pdfAFaults(typeset.value.pdf)).toEqual([]);
  } finally {
    await hall.close();
  }
});
