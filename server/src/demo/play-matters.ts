import type { MatterAction } from '@banshi/contract/catalogue-words';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import {
  actOnMatter,
  type Catalogue,
  type MatterBody,
  publishMatter,
  saveMatterDraft,
  submitMatterDraft,
} from '../modules/catalogue/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { type Database, type Tx, transact } from '../platform/database/index.ts';
import { openMoment, workDaysBefore } from './working-hours.ts';

/** What happened to one matter of the demo, one act a working day, the last of them yesterday. */
interface MatterStory {
  readonly matter: string;
  readonly acts: readonly MatterAction[];
  readonly change: Partial<Pick<MatterBody, 'address' | 'hours'>> & {
    readonly promiseDays?: number;
  };
  readonly reason?: string;
  /** Days from today to the first day of the version; without it, its publication. */
  readonly startsIn?: number;
  /** What the reviewer or the publisher says. */
  readonly words?: string;
}

/** A draft in every stage, a version to come, and a matter in every state. */
const STORIES: readonly MatterStory[] = [
  {
    matter: '护士执业注册',
    acts: ['saveDraft'],
    change: { promiseDays: 2 },
  },
  {
    matter: '取水许可',
    acts: ['saveDraft', 'submit'],
    change: { promiseDays: 12 },
    reason: '现场核查与材料审查同步进行，承诺时限由 15 个工作日压缩为 12 个工作日。',
    startsIn: 14,
  },
  {
    matter: '林木采伐许可证核发',
    acts: ['saveDraft', 'submit', 'reject'],
    change: { promiseDays: 3 },
    reason: '提高审批效率。',
    words: '请说明压缩时限的具体措施，并写明是否已与调查设计单位协商一致。',
  },
  {
    matter: '营业性演出审批（涉外、涉港澳台）',
    acts: ['saveDraft', 'submit', 'approve'],
    change: { hours: '工作日 9:00—12:00，13:00—17:00（周六上午延时服务）' },
    reason: '增加周六上午延时服务。',
    words: '同意。',
  },
  {
    matter: '旅行社经营出境旅游业务许可',
    acts: ['saveDraft', 'submit', 'approve', 'publish'],
    change: { promiseDays: 6 },
    reason: '取消重复核验，承诺时限由 8 个工作日压缩为 6 个工作日。',
  },
  {
    matter: '公司变更登记',
    acts: ['saveDraft', 'submit', 'approve', 'publish'],
    change: { address: '示例市示例路 1 号政务服务中心二楼企业登记专区' },
    reason: '企业登记专区迁至二楼。',
    startsIn: 21,
  },
  {
    matter: '公共图书馆读者证办理',
    acts: ['suspend'],
    change: {},
    words: '读者管理系统升级，暂停办理；在办的照常办结。',
  },
  {
    matter: '标准文献检索服务',
    acts: ['cancel'],
    change: {},
    words: '改由标准文献公开网站直接提供，不再作为事项办理。',
  },
];

const LOGINS = {
  saveDraft: 'matter.editor',
  submit: 'matter.editor',
  approve: 'matter.reviewer',
  reject: 'matter.reviewer',
} as const satisfies Partial<Record<MatterAction, string>>;
const PUBLISHER = 'matter.publisher';

interface Stage {
  readonly db: Database;
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  /** In the same transaction, so that the stories are never played twice. */
  readonly onPlayed: (tx: Tx) => Promise<void>;
}

/** Plays the stories through the real commands, all or none. */
export async function playMatters(stage: Stage): Promise<void> {
  const { db, catalogue } = stage;
  const actors = await findActors(db);
  const { all } = await catalogue.matters();
  await transact(db, async (tx) => {
    for (const story of STORIES) {
      const matterId = all.find(({ name }) => name === story.matter)?.matterId;
      assert(matterId !== undefined, `the demo has the matter ${story.matter}`);
      const version = await catalogue.matter(matterId);
      assert(version, `${story.matter} is published`);
      await playStory(tx, { ...stage, story, matterId, body: version.body, actors });
    }
    await stage.onPlayed(tx);
    return ok(undefined);
  });
  catalogue.forget();
}

async function findActors(db: Database): Promise<ReadonlyMap<string, Actor>> {
  const logins = [...new Set([...Object.values(LOGINS), PUBLISHER])];
  const found = await Promise.all(
    logins.map(async (login) => [login, await findActorByLogin(db, login)] as const),
  );
  return new Map(found.flatMap(([login, actor]) => (actor ? [[login, actor] as const] : [])));
}

interface Scene extends Stage {
  readonly story: MatterStory;
  readonly matterId: number;
  readonly body: MatterBody;
  readonly actors: ReadonlyMap<string, Actor>;
}

async function playStory(tx: Tx, scene: Scene): Promise<void> {
  const { acts } = scene.story;
  const days = workDaysBefore(scene.calendar, scene.today, acts.length).toReversed();
  for (const [revision, action] of acts.entries()) {
    const day = days[revision];
    const actor = scene.actors.get(loginFor(action));
    assert(day && actor, `there is a day and somebody for ${action}`);
    const at = openMoment(day, 60 + 20 * revision);
    const done = await playAct(tx, scene, { action, revision, actor, at });
    assert(done.ok, `${action} of ${scene.story.matter} is allowed`);
  }
}

function loginFor(action: MatterAction): string {
  const known: Partial<Record<MatterAction, string>> = LOGINS;
  return known[action] ?? PUBLISHER;
}

interface Act {
  readonly action: MatterAction;
  readonly revision: number;
  readonly actor: Actor;
  readonly at: Instant;
}

function playAct(tx: Tx, { story, matterId, body, today }: Scene, act: Act) {
  const { action, ...given } = act;
  const { reason, startsIn } = story;
  if (action === 'saveDraft') {
    return saveMatterDraft(tx, { ...given, matterId, body: changed(body, story.change) });
  }
  if (action === 'submit') {
    const effectiveOn = startsIn === undefined ? undefined : addDays(today, startsIn);
    return submitMatterDraft(tx, { ...given, matterId, reason, effectiveOn });
  }
  if (action === 'publish') return publishMatter(tx, { ...given, matterId });
  const isReview = action === 'approve' || action === 'reject';
  const seen = isReview ? { revision: given.revision } : ({ state: 'PUBLISHED' } as const);
  return actOnMatter(tx, { ...given, matterId, action, seen, reason: story.words });
}

function changed(body: MatterBody, { promiseDays, ...fields }: MatterStory['change']): MatterBody {
  const { promiseLimit } = body;
  if (promiseDays === undefined || promiseLimit === null) return { ...body, ...fields };
  return { ...body, ...fields, promiseLimit: { ...promiseLimit, days: promiseDays } };
}
