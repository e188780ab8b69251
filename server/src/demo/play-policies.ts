import { readFile } from 'node:fs/promises';
import { assert } from '../kernel/assert.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import {
  type Catalogue,
  createPolicy,
  type ImportEntry,
  type PolicyContent,
  publishPolicy,
} from '../modules/catalogue/index.ts';
import { findActorByLogin, readOrganisationTree } from '../modules/identity/index.ts';
import { type Database, transact } from '../platform/database/index.ts';
import { openMoment } from './working-hours.ts';

interface PolicyFile {
  readonly policies: readonly {
    readonly issuer: string;
    /** The others stay drafts, to be read and published by who looks at the demo. */
    readonly publish: boolean;
    readonly content: PolicyContent;
  }[];
}

const FILE = new URL('../../demo/policies.json', import.meta.url);

interface Stage {
  readonly db: Database;
  readonly catalogue: Catalogue;
}

/** Issues the policy documents of the demo through the real commands, all or none; once is enough. */
export async function playPolicies({ db, catalogue }: Stage): Promise<void> {
  const index = await catalogue.matters();
  if (index.policies.length > 0) return;
  const { policies } = JSON.parse(await readFile(FILE, 'utf8')) as PolicyFile;
  const bodies = await readOrganisationTree(db);
  const [editor, publisher] = await Promise.all([
    findActorByLogin(db, 'matter.editor'),
    findActorByLogin(db, 'matter.publisher'),
  ]);
  assert(editor && publisher, 'the demo has somebody who writes and somebody who publishes');
  await transact(db, async (tx) => {
    for (const { issuer, publish, content } of policies) {
      const issuerId = bodies.all.find(({ code }) => code === issuer)?.id;
      assert(issuerId !== undefined, `the demo has the body ${issuer}`);
      const at = openMoment(content.issuedOn as LocalDate, 60);
      const begun = await createPolicy(tx, { actor: editor, issuerId, content, at });
      assert(begun.ok, `${content.docNo} keeps the grammar`);
      if (!publish) continue;
      const { policyId, revision } = begun.value;
      const act = { policyId, revision, actor: publisher, at };
      const published = await publishPolicy(tx, { index, bodies }, act);
      assert(published.ok, `${content.docNo} keeps every rule`);
    }
    return ok(undefined);
  });
  catalogue.forget();
}

/** The matters with the promises that hold under the policy documents of the demo. */
export async function mattersUnderPolicies(
  { matters, matter }: Catalogue,
  entries: readonly ImportEntry[],
  today: LocalDate,
): Promise<ImportEntry[]> {
  const { find } = await matters();
  return Promise.all(
    entries.map(async (entry) => {
      const found = find(entry.taskCode);
      assert(found.ok, `the matter ${entry.taskCode} of the demo is in the catalogue`);
      const now = await matter(found.value.matterId, undefined, [today]);
      const promise = now?.limits.promise;
      const { promiseLimit } = entry.body;
      if (!promise || promiseLimit === null) return entry;
      return { ...entry, body: { ...entry.body, promiseLimit: { ...promiseLimit, ...promise } } };
    }),
  );
}
