import type {
  DelegationDetail,
  DelegationSummary,
  PublicDelegation,
} from '@banshi/contract/delegations';
import { areaName } from '../../../kernel/area.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { addWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { MatterIndex } from '../../catalogue/index.ts';
import type { OrganisationTree, StaffId } from '../../identity/index.ts';
import { type Delegation, lastDayOf, stateOn } from '../core/delegation.ts';
import { type Caller, delegationActionsOf, lifeRefusal } from '../core/delegation-life.ts';
import { delegationFindings } from '../core/delegation-rules.ts';
import type { DelegationDeps } from '../deps.ts';
import { backgroundOf } from './background.ts';
import { findDelegation, readDelegations, readEntries } from './delegations.ts';

/** 四川省人民政府令第349号: handed over within thirty working days of the announcement. */
const HAND_OVER_WORK_DAYS = 30;
const PAGE_ROWS = 50;

/** What the pages of the register are drawn from. */
interface Views {
  readonly index: MatterIndex;
  readonly bodies: OrganisationTree;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

async function viewsOf(deps: DelegationDeps): Promise<Views> {
  const [index, bodies, calendar] = await Promise.all([
    deps.matters(),
    deps.organisations(),
    deps.calendar(),
  ]);
  return { index, bodies, calendar, today: localDateOf(deps.now()) };
}

/** The register as far as the words stand in it, the newest first. */
export async function listedDelegations(
  deps: DelegationDeps,
  { text = '', state }: { readonly text?: string; readonly state?: string },
): Promise<DelegationSummary[]> {
  const views = await viewsOf(deps);
  const all = await readDelegations(deps.db);
  return all
    .map((one) => summaryOf(one, views))
    .filter((one) => state === undefined || one.state === state)
    .filter((one) => saysOf(one).includes(text.trim()));
}

function saysOf(one: DelegationSummary): string {
  const { itemName, catalogCode, fromName, toName, cityName, paperNo } = one;
  return [itemName, catalogCode, fromName, toName, cityName, paperNo].join('\n');
}

function summaryOf(one: Delegation, views: Views): DelegationSummary {
  const { content, paperNo, announcedOn } = one;
  const { catalogCode, fromOrgId, toOrgId, way, effectiveFrom } = content;
  const { bodies, today } = views;
  const to = bodies.byId.get(toOrgId);
  return {
    delegationId: one.id,
    ...{ catalogCode, way, effectiveFrom, paperNo, announcedOn },
    itemName: itemNameOf(one, views),
    fromName: bodies.byId.get(fromOrgId)?.name ?? '',
    toName: to?.name ?? '',
    cityName: areaName(to?.areaCode ?? '') ?? '',
    state: stateOn(one, today),
    lastDay: lastDayOf(content) ?? null,
    handOver: handOverOf(one, views),
  };
}

/** As the list of the giving body calls it. */
function itemNameOf({ content }: Delegation, { index }: Views): string | null {
  const { catalogCode, fromOrgId } = content;
  const ofItem = index.all.filter((one) => one.catalogCode === catalogCode);
  const own = ofItem.find((one) => one.departmentId === fromOrgId) ?? ofItem[0];
  return own?.name ?? null;
}

function handOverOf(
  { announcedOn, handedOverOn: doneOn, state }: Delegation,
  { calendar, today }: Views,
): DelegationSummary['handOver'] {
  if (announcedOn === null || (doneOn === null && state === 'RECOVERED')) return null;
  const { date: dueOn } = addWorkDays(calendar, announcedOn, HAND_OVER_WORK_DAYS);
  return { dueOn, doneOn, isLate: (doneOn ?? today) > dueOn };
}

/** One delegation as this person sees it; undefined when there is none of this number. */
export async function delegationDetail(
  deps: DelegationDeps,
  caller: Caller,
  delegationId: number,
): Promise<DelegationDetail | undefined> {
  const found = await findDelegation(deps.db, delegationId);
  if (!found) return undefined;
  const views = await viewsOf(deps);
  const state = stateOn(found, views.today);
  const { content, revision, signedOn, announcedIn } = found;
  const isDraft = state === 'DRAFT';
  const attempt = { found, state, caller };
  return {
    ...summaryOf(found, views),
    ...{ revision, signedOn, announcedIn },
    content: { ...content, areas: [...content.areas] },
    findings: isDraft
      ? delegationFindings(content, await backgroundOf(deps, deps.db, content))
      : [],
    actions: delegationActionsOf(attempt),
    isOwnDraft: lifeRefusal('sign', attempt)?.code === 'delegations/same-person',
    journal: await journalOf(deps, delegationId),
  };
}

async function journalOf(
  { db, staffNames }: DelegationDeps,
  delegationId: number,
): Promise<DelegationDetail['journal']> {
  const entries = await readEntries(db, delegationId);
  const names = await staffNames(entries.map(({ by }) => by as StaffId | null));
  return entries.map(({ revision, action, at, by, on, note }) => ({
    ...{ revision, action },
    at: formatInstant(at),
    byName: names.get(by as StaffId)?.name ?? null,
    on: on ?? null,
    note: note ?? null,
  }));
}

/** What is in use today, as anybody reads it; pages go down by number. */
export async function publicDelegations(
  deps: DelegationDeps,
  { text = '', after }: { readonly text?: string; readonly after?: number },
): Promise<{ delegations: PublicDelegation[]; next: number | null }> {
  const views = await viewsOf(deps);
  const all = (await readDelegations(deps.db))
    .filter((one) => stateOn(one, views.today) === 'ACTIVE' && one.announcedOn !== null)
    .filter((one) => saysOf(summaryOf(one, views)).includes(text.trim()))
    .filter(({ id }) => after === undefined || id < after);
  const delegations = all.slice(0, PAGE_ROWS).map((one) => publicOf(one, views));
  const last = delegations.at(-1)?.delegationId ?? null;
  return { delegations, next: all.length > PAGE_ROWS ? last : null };
}

function publicOf(one: Delegation, views: Views): PublicDelegation {
  const { areas, limits, basis } = one.content;
  const summary = summaryOf(one, views);
  return {
    ...summary,
    areaNames: areas.map((area) => areaName(area) ?? area),
    limits,
    paperNo: one.paperNo ?? '',
    basis: [basis.name, basis.article].filter(Boolean).join(''),
  };
}
