import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { EntryView } from '@banshi/contract/entry-words';
import * as operations from '@banshi/contract/hall-entries';
import { formatInstant } from '../../kernel/instant-text.ts';
import { localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import { type Actor, holds, readWindowNames, type WindowName } from '../identity/index.ts';
import { keepHallEntry } from './commands/keep-hall-entry.ts';
import { sumEntries, windowFault } from './core/hall-entry.ts';
import type { CatalogueHttpDeps } from './http-deps.ts';
import type { IndexedMatter } from './matter-index.ts';
import {
  type EntryOn,
  entersHall,
  readEntryNotes,
  readHallEntries,
} from './queries/hall-entries.ts';

const bind = route<Actor>();

/** The register of what has entered the hall. */
export function hallEntryRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(operations.listHallEntries, async ({ query }) => {
      const today = localDateOf(deps.now());
      const day = query.day === undefined ? today : parseLocalDate(query.day);
      if (!day) return refuse({ code: 'catalogue/entry-fault', fault: 'no-day' } as const);
      return ok(await register(deps, { ...query, day }));
    }),
    bind(operations.getHallEntry, async ({ actor, params: { matterId } }) => {
      const matter = (await deps.index()).byId.get(matterId);
      if (!matter) return refuse({ code: 'catalogue/not-found' } as const);
      return ok(await history(deps, actor, matter));
    }),
    bind(operations.keepHallEntry, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) =>
        keepHallEntry(deps, tx, { actor, given: { ...params, ...body } }),
      ),
    ),
  ];
}

type Register = ReplyOf<typeof operations.listHallEntries>;
type Asked = QueryOf<typeof operations.listHallEntries> & {
  readonly day: NonNullable<ReturnType<typeof parseLocalDate>>;
};

async function register({ db, index }: CatalogueHttpDeps, asked: Asked): Promise<Register> {
  const matters = await index();
  const { day, view, after: start = 0, limit } = asked;
  const all = (await readHallEntries(db, matters, day)).flatMap((entry) => {
    const matter = matters.byId.get(entry.matterId);
    return matter && isAsked(matter, asked) ? [{ entry, matter }] : [];
  });
  const fitting = all.filter(({ entry }) => view === undefined || IS_IN[view](entry));
  const windows = await windowsById(db);
  const end = start + limit;
  return {
    day,
    entries: fitting.slice(start, end).map((one) => shown(one, windows)),
    next: end < fitting.length ? end : null,
    total: fitting.length,
    sums: sumEntries(all.map(({ entry }) => entry)),
  };
}

function isAsked(matter: IndexedMatter, { departmentId, bucket, type }: Asked): boolean {
  return (
    (departmentId === undefined || matter.departmentId === departmentId) &&
    (bucket === undefined || matter.bucket === bucket) &&
    (type === undefined || matter.type === type)
  );
}

const IS_IN: Readonly<Record<EntryView, (entry: EntryOn) => boolean>> = {
  SHOULD: ({ state }) => state !== 'EXEMPT',
  ENTERED: ({ state }) => state === 'ENTERED',
  OUTSIDE: ({ state }) => state === 'OUTSIDE',
  EXEMPT: ({ state }) => state === 'EXEMPT',
  COMPREHENSIVE: ({ mode }) => mode === 'COMPREHENSIVE',
};

type Windows = ReadonlyMap<number, WindowName>;

async function windowsById(db: CatalogueHttpDeps['db']): Promise<Windows> {
  return new Map((await readWindowNames(db)).map((one) => [one.windowId, one]));
}

function shown(
  { entry, matter }: { readonly entry: EntryOn; readonly matter: IndexedMatter },
  windows: Windows,
): operations.HallEntry {
  const { id: organisationId, shortName } = matter.department;
  return {
    ...{ matterId: matter.matterId, taskCode: matter.taskCode, name: matter.name },
    department: { organisationId, shortName },
    ...standing(entry, windows),
    since: entry.since,
  };
}

function standing(entry: Omit<EntryOn, 'since'>, windows: Windows) {
  const { state, exemption, mode, note, windowId } = entry;
  const window = windowId === null ? undefined : windows.get(windowId);
  return { state, exemption, mode, note, window: window ? named(window) : null };
}

function named({ windowId, number, name }: WindowName) {
  return { windowId, number, name };
}

async function history(
  { db, now, staffNames }: CatalogueHttpDeps,
  actor: Actor,
  { matterId, name, departmentId, type, department }: IndexedMatter,
): Promise<ReplyOf<typeof operations.getHallEntry>> {
  const notes = await readEntryNotes(db, matterId);
  const names = await staffNames(notes.map(({ by }) => by));
  const windows = await windowsById(db);
  const today = localDateOf(now());
  const isKept = entersHall(type, department);
  return {
    ...{ matterId, name, version: notes[0]?.version ?? 0 },
    changes: notes.map((note) => ({
      ...{ version: note.version, from: note.from, ...standing(note, windows) },
      at: formatInstant(note.at),
      byName: names.get(note.by)?.name ?? '',
    })),
    windows: [...windows.values()]
      .filter((one) => windowFault(one, departmentId, today) === undefined)
      .map(named),
    mayKeep: isKept && holds(actor, operations.keepHallEntry.access, departmentId),
  };
}
