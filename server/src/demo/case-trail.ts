import type { CaseAction, Lamp } from '@banshi/contract/case-words';
import { assert } from '../kernel/assert.ts';
import type { Dice } from './dice.ts';

/** What the people of the demo do. */
export type DemoAction = Extract<
  CaseAction,
  | ('receive' | 'requestCorrection' | 'supplement' | 'accept' | 'refuseAcceptance')
  | ('declareNotRequired' | 'review' | 'verify' | 'sendBack' | 'grant' | 'refuse' | 'close')
  | ('deliver' | 'withdraw' | 'askProcedure' | 'suspend' | 'decideAtOnce' | 'terminate')
  | ('forward' | 'proposeVoid' | 'voidCase' | 'acceptTolerantly' | 'supplyTolerated')
  | ('countersign' | 'giveOpinion' | 'acceptOnPromise')
>;

/** An act and how many working days ago it was done; 0 is the last working day before today. */
export interface Milestone {
  readonly action: DemoAction;
  readonly daysBack: number;
  /** The login of who does it; whose work it usually is, where nothing is said. */
  readonly by?: string;
}

/** The acts on one case, the oldest first. */
export type Trail = readonly Milestone[];

/** What decides how old a case is. */
export interface Age {
  /** The lamp that the case shall show today. */
  readonly lamp: Exclude<Lamp, 'blue'>;
  /** Working days of the promised limit of its matter. */
  readonly promisedDays: number;
  readonly dice: Dice;
}

/** 行政许可法第三十二条: the days in which the centre must speak. */
const ACCEPTANCE_DAYS = 5;
/** 行政许可法第四十四条: the days in which the result must be handed over. */
const DELIVERY_DAYS = 10;

/** Received, and the five days run. */
export function received({ lamp, dice }: Age): Trail {
  return [{ action: 'receive', daysBack: daysBackFor(lamp, ACCEPTANCE_DAYS, dice) }];
}

/** Corrected once and received again; five new days run. */
export function receivedAgain({ lamp, dice }: Age): Trail {
  const supplemented = daysBackFor(lamp, ACCEPTANCE_DAYS, dice);
  return [
    { action: 'receive', daysBack: supplemented + dice.between(4, 7) },
    { action: 'requestCorrection', daysBack: supplemented + dice.between(2, 4) },
    { action: 'supplement', daysBack: supplemented },
  ];
}

/** Waiting for the applicant; the clock stands. */
export function correcting({ dice }: Age): Trail {
  const notified = dice.between(0, 12);
  return [
    { action: 'receive', daysBack: notified + dice.between(0, 3) },
    { action: 'requestCorrection', daysBack: notified },
  ];
}

/** Accepted, and the promised days run; then one act after the other up to today. */
export function acceptedThen(later: readonly DemoAction[]): (age: Age) => Trail {
  return ({ lamp, promisedDays, dice }) => {
    const accepted = daysBackFor(lamp, promisedDays, dice);
    return [...entered(accepted, dice), ...spread(later, accepted, dice)];
  };
}

/** Accepted so many working days ago with a material to follow, which arrived later or is waited for. */
export function tolerant(accepted: number, arrived?: number): (age: Age) => Trail {
  return ({ dice }) => [
    { action: 'receive', daysBack: accepted + dice.between(0, 1) },
    { action: 'acceptTolerantly', daysBack: accepted },
    ...(arrived === undefined ? [] : [{ action: 'supplyTolerated', daysBack: arrived } as const]),
  ];
}

/** Granted on the spot on the promise of the applicant; the promise waits to be checked. */
export function onPromise(daysBack: number): Trail {
  const acts: DemoAction[] = ['receive', 'acceptOnPromise', 'decideAtOnce', 'close', 'deliver'];
  return acts.map((action) => ({ action, daysBack }));
}

/** An act and the login of who does it. */
export type ActBy = Required<Pick<Milestone, 'action' | 'by'>>;

/** Accepted, and then these acts of these people up to today. */
export function acceptedThenBy(later: readonly ActBy[]): (age: Age) => Trail {
  const make = acceptedThen(later.map(({ action }) => action));
  return (age) => {
    const trail = make(age);
    const before = trail.length - later.length;
    return trail.map((one, index) => ({ ...one, ...later[index - before] }));
  };
}

/** Closed, and the ten days of delivery run from the decision on. */
export function closed({ lamp, promisedDays, dice }: Age): Trail {
  const decided = daysBackFor(lamp, DELIVERY_DAYS, dice);
  const accepted = decided + dice.between(1, Math.max(1, promisedDays - 1));
  return [
    ...entered(accepted, dice),
    ...examined(accepted, decided, dice),
    { action: 'grant', daysBack: decided },
    { action: 'close', daysBack: dice.between(0, decided) },
  ];
}

/** All over by `delivered`: decided within the promised days, and handed over. */
export function deliveredAfter(
  decision: 'grant' | 'refuse',
  delivered: number,
  { promisedDays, dice }: Age,
): Trail {
  const decided = delivered + dice.between(0, 4);
  const accepted = decided + dice.between(0, Math.max(0, promisedDays - 1));
  return [
    ...entered(accepted, dice),
    ...examined(accepted, decided, dice),
    { action: decision, daysBack: decided },
    { action: 'close', daysBack: dice.between(delivered, decided) },
    { action: 'deliver', daysBack: delivered },
  ];
}

/** Decided on the spot: from receipt to delivery on one day. */
export function onTheSpot(daysBack: number): Trail {
  const acts: DemoAction[] = ['receive', 'accept', 'decideAtOnce', 'close', 'deliver'];
  return acts.map((action) => ({ action, daysBack }));
}

/** Ended at the counter: not competent, not needed, or withdrawn before acceptance. */
export function endedBy(action: DemoAction, daysBack: number, dice: Dice): Trail {
  return [
    { action: 'receive', daysBack: daysBack + dice.between(0, 4) },
    { action, daysBack },
  ];
}

/** How many working days ago a clock of so many days began, for it to show this lamp today. */
function daysBackFor(lamp: Age['lamp'], days: number, dice: Dice): number {
  if (lamp === 'red') return days + dice.between(0, 4);
  if (lamp === 'amber') return days - dice.between(1, Math.min(2, days));
  assert(days >= 4, 'a clock of less than four days never shows green');
  return dice.between(0, days - 4);
}

/** Receipt and acceptance, now and then with a correction between. */
function entered(accepted: number, dice: Dice): Trail {
  if (!dice.chance(0.15)) {
    return [
      { action: 'receive', daysBack: accepted + dice.between(0, 3) },
      { action: 'accept', daysBack: accepted },
    ];
  }
  const supplemented = accepted + dice.between(0, 2);
  return [
    { action: 'receive', daysBack: supplemented + dice.between(5, 8) },
    { action: 'requestCorrection', daysBack: supplemented + dice.between(3, 5) },
    { action: 'supplement', daysBack: supplemented },
    { action: 'accept', daysBack: accepted },
  ];
}

/** Waiting for the experts; the limits stand still. */
export function suspended({ dice }: Age): Trail {
  const asked = dice.between(1, 6);
  const accepted = asked + dice.between(0, 2);
  return [
    ...entered(accepted, dice),
    { action: 'review', daysBack: accepted },
    { action: 'askProcedure', daysBack: asked },
    { action: 'suspend', daysBack: dice.between(0, asked) },
  ];
}

/** Ended or voided while it was examined, by the acts given. */
export function endedLater(acts: readonly DemoAction[], daysBack: number, dice: Dice): Trail {
  return [
    ...entered(daysBack + dice.between(1, 4), dice),
    ...acts.map((action) => ({ action, daysBack })),
  ];
}

function examined(accepted: number, decided: number, dice: Dice): Trail {
  const reviewed = dice.between(decided, accepted);
  return [
    { action: 'review', daysBack: reviewed },
    { action: 'verify', daysBack: dice.between(decided, reviewed) },
  ];
}

function spread(actions: readonly DemoAction[], from: number, dice: Dice): Trail {
  let daysBack = from;
  return actions.map((action) => {
    daysBack = dice.between(0, daysBack);
    return { action, daysBack };
  });
}
