import type { ReplyOf } from '@banshi/contract/endpoint';
import type { searchNames } from '@banshi/contract/name-search';
import { WINDOW_STAFF } from '@banshi/contract/roles';
import { searchByTerms } from '@banshi/contract/search-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { type Actor, findWindows, holdsAnywhere, isOpenOn } from '../../identity/index.ts';
import type { CatalogueHttpDeps } from '../http-deps.ts';
import type { MatterIndex } from '../matter-index.ts';

type Found = ReplyOf<typeof searchNames>;
type Deps = Pick<CatalogueHttpDeps, 'db' | 'now' | 'index' | 'organisations'>;
type Terms = typeof import('../../../platform/search-terms.ts');

const MATTERS_MAX = 8;
const OTHERS_MAX = 4;

/** Matters, bodies, and for who works at them windows, by what was typed; from what is in memory, but who sits where today. */
export async function namesFound(deps: Deps, actor: Actor, text: string): Promise<Found> {
  // The readings of all characters: the server need not wait for them to start.
  const terms = await import('../../../platform/search-terms.ts');
  const index = await deps.index();
  return {
    matters: mattersFound(index, text),
    bodies: await bodiesFound(deps, { index, terms, text }),
    windows: holdsAnywhere(actor, WINDOW_STAFF) ? await windowsFound(deps, terms, text) : [],
  };
}

function mattersFound({ all }: MatterIndex, text: string): Found['matters'] {
  const found = searchByTerms(all, text);
  const inForce = found.filter((one) => one.isInForce);
  const others = found.filter((one) => !one.isInForce);
  return [...inForce, ...others].slice(0, MATTERS_MAX).map((one) => ({
    matterId: one.matterId,
    name: one.name,
    departmentName: one.department.shortName,
    state: one.state,
  }));
}

async function bodiesFound(
  { organisations }: Deps,
  { index, terms, text }: { index: MatterIndex; terms: Terms; text: string },
): Promise<Found['bodies']> {
  const named = (await organisations()).all.flatMap((body) =>
    [body.name, body.shortName].map((name) => ({ body, terms: terms.termsOfName(name) })),
  );
  const found = [...new Set(searchByTerms(named, text).map(({ body }) => body))];
  return found.slice(0, OTHERS_MAX).map(({ id, name }) => ({
    organisationId: id,
    name,
    matters: index.all.filter(({ departmentId }) => departmentId === id).length,
  }));
}

async function windowsFound(
  { db, now }: Deps,
  { termsOfName }: Terms,
  text: string,
): Promise<Found['windows']> {
  const today = localDateOf(now());
  const open = (await findWindows(db, today)).filter((one) => isOpenOn(one, today));
  const named = open.flatMap((one) => [
    { one, terms: { ...termsOfName(one.name), codes: [one.number.toLowerCase()] } },
    ...one.seated.map((name) => ({ one, terms: termsOfName(name, true) })),
  ]);
  const found = [...new Set(searchByTerms(named, text).map(({ one }) => one))];
  return found
    .slice(0, OTHERS_MAX)
    .map(({ windowId, number, name, seated }) => ({ windowId, number, name, seated: [...seated] }));
}
