import { isOnline } from '@banshi/contract/case-words';
import type { RatedStage, ServiceWay } from '@banshi/contract/rating-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { CaseEvent, Entry } from '../../cases/index.ts';

/** Something that was done for an applicant and that he may rate. */
export interface Service {
  /** The entry of the journal of the case. */
  readonly service: number;
  readonly stage: RatedStage;
  readonly way: ServiceWay;
  readonly at: Instant;
}

/** What may be rated of a case, and when the case ended. */
export interface ServedCase {
  readonly services: readonly Service[];
  readonly endedOn: LocalDate | undefined;
}

type EventType = CaseEvent['type'];
type Stages = Readonly<Partial<Record<EventType, RatedStage>>>;

/** 一次一评: for these somebody came to the hall. */
const ON_SITE: Stages = { 'cases/received': 'RECEIPT', 'cases/delivered': 'DELIVERY' };

/** 一事一评: the stages of an online case. */
const ONLINE: Stages = {
  'cases/received': 'SUBMISSION',
  'cases/accepted': 'ACCEPTANCE',
  'cases/deemed-accepted': 'ACCEPTANCE',
  'cases/closed': 'FINISH',
};

const ENDS: ReadonlySet<EventType> = new Set<EventType>([
  'cases/closed',
  'cases/not-required',
  'cases/acceptance-refused',
  'cases/refused-for-fraud',
  'cases/withdrawn',
  'cases/terminated',
  'cases/forwarded',
]);

/** The services of a case of the counter, the earliest first; of one that was voided as an entry error there are none. */
export function servedCase(entries: readonly Entry[]): ServedCase {
  const events = entries.map(({ event }) => event);
  const end = events.findLast(({ type }) => ENDS.has(type));
  const isVoid = events.some(({ type }) => type === 'cases/voided');
  return {
    services: isVoid ? [] : servicesIn(entries),
    endedOn: end && localDateOf(end.at),
  };
}

function servicesIn(entries: readonly Entry[]): Service[] {
  const way = wayOf(entries);
  const stages = way === 'ONLINE' ? ONLINE : ON_SITE;
  return entries.flatMap(({ version: service, event }) => {
    const stage = stages[event.type];
    if (stage === undefined || !isOnSiteDelivery(event)) return [];
    return [{ service, stage, way, at: event.at }];
  });
}

/** What was posted or sent needs nobody to come, so that nothing was done on site. */
function isOnSiteDelivery(event: CaseEvent): boolean {
  return event.type !== 'cases/delivered' || event.method === 'onSite';
}

function wayOf(entries: readonly Entry[]): ServiceWay {
  const received = entries[0]?.event;
  const channel = received?.type === 'cases/received' ? received.channel : 'window';
  return isOnline(channel) ? 'ONLINE' : 'ON_SITE';
}
