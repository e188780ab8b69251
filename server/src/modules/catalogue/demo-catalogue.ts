import { readdir, readFile } from 'node:fs/promises';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/index.ts';
import { insertOrganisations, type NewOrganisation } from '../identity/index.ts';
import { type ImportSummary, importMatters } from './commands/import-matters.ts';
import type { ImportEntry } from './core/import-plan.ts';
import { readMatterFile } from './matter-file.ts';

const DEMO = new URL('../../../demo/', import.meta.url);

/** The bodies of the demo, parents before their children. */
export async function demoOrganisations(): Promise<readonly NewOrganisation[]> {
  const text = await readFile(new URL('organisations.json', DEMO), 'utf8');
  const file = JSON.parse(text) as { organisations: readonly NewOrganisation[] };
  return file.organisations;
}

/** The matters of the demo, department by department. */
export async function demoMatters(): Promise<readonly ImportEntry[]> {
  const folder = new URL('matters/', DEMO);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readDemoFile(new URL(name, folder))));
  return files.flat();
}

async function readDemoFile(url: URL): Promise<readonly ImportEntry[]> {
  const content = await readMatterFile(await readFile(url));
  assert(content.ok, `the demo file ${url.pathname} is well formed`);
  return content.value.entries;
}

/** Brings organisations and matters of the demo into an empty database. */
export async function loadDemoCatalogue(
  tx: Tx,
  { at }: { readonly at: Instant },
): Promise<ImportSummary> {
  await insertOrganisations(tx, await demoOrganisations());
  const imported = await importMatters(tx, await demoMatters(), {
    publish: 'changes',
    at,
    by: null,
  });
  assert(imported.ok, 'the matters of the demo keep every rule');
  return imported.value;
}
