import { readFile } from 'node:fs/promises';
import { assert } from '../kernel/assert.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { ok, type Result } from '../kernel/result.ts';
import { demoMatters, type ImportEntry, importMatters } from '../modules/catalogue/index.ts';
import {
  actOnDelegation,
  createDelegation,
  type DelegationDeps,
} from '../modules/delegations/index.ts';
import {
  findActorByLogin,
  type OrganisationTree,
  readOrganisationTree,
} from '../modules/identity/index.ts';
import { type Tx, transact } from '../platform/database/index.ts';
import { openMoment } from './working-hours.ts';

interface Planned {
  readonly from: string;
  readonly to: string;
  readonly catalogCode: string;
  readonly paperNo: string | null;
  readonly limits: string | null;
  /** The last of its acts; what is not in use stays for who looks at the demo. */
  readonly upTo: 'create' | 'announce' | 'activate';
}

const FILE = new URL('../../demo/delegations.json', import.meta.url);

/** Days before today on which they are signed, and used; those not in use yet are recent. */
const SIGNED_DAYS_BACK = { create: 1, announce: 50, activate: 200 } as const;
const TERM_DAYS = 730;

interface Play {
  readonly deps: DelegationDeps;
  readonly forget: () => void;
  readonly today: LocalDate;
}

/** Entrusts powers of the demo to cities through the real commands, all or none; once is enough. */
export async function playDelegations({ deps, forget, today }: Play): Promise<void> {
  const { delegations } = JSON.parse(await readFile(FILE, 'utf8')) as {
    readonly delegations: readonly Planned[];
  };
  const bodies = await readOrganisationTree(deps.db);
  const entries = await entrustedLists(delegations, bodies);
  const { find } = await deps.matters();
  if (entries.every(({ taskCode }) => find(taskCode).ok)) return;
  await transact(deps.db, async (tx) => {
    const at = deps.now();
    const done = await importMatters(tx, entries, { publish: 'changes', at, by: null });
    assert(done.ok, 'the lists of the cities keep every rule');
    for (const planned of delegations) await playOne(deps, tx, { planned, bodies, today });
    return ok(undefined);
  });
  forget();
}

/** The lists of the cities: as the province's, in its name. */
async function entrustedLists(
  delegations: readonly Planned[],
  { all }: OrganisationTree,
): Promise<ImportEntry[]> {
  const matters = await demoMatters();
  return delegations
    .filter(({ upTo }) => upTo === 'activate')
    .map(({ from, to, catalogCode }) => {
      const city = all.find(({ code }) => code === to);
      const entry = matters.find(
        (one) => one.department === from && one.catalogCode === catalogCode,
      );
      assert(city && entry, `the demo has ${to} and the item ${catalogCode}`);
      const entrusted = { useLevel: 3, powerSource: 5, bodyNature: 3, principal: from };
      const address = `${city.shortName}政务服务窗口（示例）`;
      return {
        ...entry,
        taskCode: `${city.uscc}3${catalogCode}`,
        department: to,
        body: { ...entry.body, ...entrusted, address },
      };
    });
}

interface One {
  readonly planned: Planned;
  readonly bodies: OrganisationTree;
  readonly today: LocalDate;
}

async function playOne(deps: DelegationDeps, tx: Tx, { planned, bodies, today }: One) {
  const { from, to, catalogCode, limits, upTo, paperNo } = planned;
  const [editor, publisher] = await Promise.all(
    ['matter.editor', 'matter.publisher'].map((login) => findActorByLogin(deps.db, login)),
  );
  assert(editor && publisher, 'the demo has somebody who writes and somebody who signs');
  const idOf = (code: string) => bodies.all.find((one) => one.code === code)?.id ?? 0;
  const signedOn = addDays(today, -SIGNED_DAYS_BACK[upTo]);
  const isDraft = upTo === 'create';
  const then = { ...deps, now: () => openMoment(signedOn, 60) };
  const begun = await createDelegation(then, tx, {
    actor: editor,
    content: {
      ...{ catalogCode, fromOrgId: idOf(from), toOrgId: idOf(to), way: 'ENTRUSTED', limits },
      ...{ effectiveFrom: signedOn, areas: [] },
      // What the draft lacks is told before it is signed.
      effectiveTo: isDraft ? null : addDays(signedOn, TERM_DAYS),
      supervision: isDraft ? null : '每半年随机抽查，年度评估一次（示例）。',
      basis: { name: '示例省级行政权力委托决定', article: '第三条', endsOn: null },
    },
  });
  let { delegationId, revision } = stepIn(begun);
  const acts = [
    { action: 'sign', on: signedOn, note: paperNo ?? '' },
    { action: 'announce', on: addDays(signedOn, 1), note: '示例省政府网站' },
    { action: 'handOver', on: addDays(signedOn, 20) },
    { action: 'activate' },
  ] as const;
  const last = acts.findIndex(({ action }) => action === upTo);
  for (const act of acts.slice(0, last + 1)) {
    const at = openMoment('on' in act ? act.on : addDays(signedOn, 21), 120);
    const given = { actor: publisher, delegationId, revision, act };
    ({ delegationId, revision } = stepIn(
      await actOnDelegation({ ...deps, now: () => at }, tx, given),
    ));
  }
}

function stepIn<T>(done: Result<T, { readonly code: string }>): T {
  assert(
    done.ok,
    `the delegations of the demo keep every rule${done.ok ? '' : `, not ${done.refusal.code}`}`,
  );
  return done.value;
}
