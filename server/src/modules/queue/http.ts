import * as classes from '@banshi/contract/queue-classes';
import { getQueueFigures } from '@banshi/contract/queue-figures';
import * as kiosks from '@banshi/contract/queue-kiosks';
import * as tickets from '@banshi/contract/queue-tickets';
import { parseSpan } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import * as acts from './commands/act-on-ticket.ts';
import { callNext } from './commands/call-next.ts';
import { changeClass, openClass } from './commands/keep-class.ts';
import { changeKiosk, openKiosk } from './commands/keep-kiosk.ts';
import { takeAtKiosk, takeTicket } from './commands/take-ticket.ts';
import type { QueueDeps } from './deps.ts';
import { digestOfKey } from './kiosk-key.ts';
import { kiosksView } from './kiosk-views.ts';
import { findOpenKiosk } from './queries/kiosks.ts';
import { boardView, classesView, figuresView, windowView } from './views.ts';

const bind = route<Actor>();

/** The queue of the hall: its register, tickets for anybody and for the staff, calling, and what was waited. */
export function queueRoutes(deps: QueueDeps): Route<Actor>[] {
  return [
    ...classRoutes(deps),
    ...kioskRoutes(deps),
    ...takingRoutes(deps),
    ...callingRoutes(deps),
    bind(getQueueFigures, async ({ query }) => {
      const days = parseSpan(query);
      return days ? ok(await figuresView(deps, days)) : refuse({ code: 'statistics/period' });
    }),
  ];
}

function classRoutes(deps: QueueDeps): Route<Actor>[] {
  const view = async (actor: Actor) => ok(await classesView(deps, actor));
  return [
    bind(classes.listQueueClasses, ({ actor }) => view(actor)),
    bind(classes.openQueueClass, async ({ actor, body: { prefix, ...named } }) => {
      const terms = { ...named, isOpen: true };
      const done = await transact(deps.db, (tx) => openClass(deps, tx, { actor, prefix, terms }));
      return done.ok ? view(actor) : done;
    }),
    bind(classes.changeQueueClass, async ({ actor, params, body: { version, ...terms } }) => {
      const given = { actor, ...params, version, terms };
      const done = await transact(deps.db, (tx) => changeClass(deps, tx, given));
      return done.ok ? view(actor) : done;
    }),
  ];
}

function kioskRoutes(deps: QueueDeps): Route<Actor>[] {
  return [
    bind(kiosks.listKiosks, async ({ actor }) => ok(await kiosksView(deps, actor))),
    bind(kiosks.checkKiosk, async ({ body: { kioskKey } }) => {
      const kiosk = await findOpenKiosk(deps.db, digestOfKey(kioskKey));
      return kiosk ? ok({ name: kiosk.name }) : refuse({ code: 'queue/kiosk-unknown' });
    }),
    bind(kiosks.openKiosk, ({ actor, body }) =>
      transact(deps.db, (tx) => openKiosk(deps, tx, { actor, ...body })),
    ),
    bind(kiosks.changeKiosk, async ({ actor, params, body }) => {
      const given = { actor, ...params, ...body };
      const done = await transact(deps.db, (tx) => changeKiosk(deps, tx, given));
      return done.ok ? ok(await kiosksView(deps, actor)) : done;
    }),
  ];
}

function takingRoutes(deps: QueueDeps): Route<Actor>[] {
  return [
    bind(tickets.getQueueBoard, async () => ok(await boardView(deps))),
    bind(tickets.takeKioskTicket, ({ body }) =>
      transact(deps.db, (tx) => takeAtKiosk(deps, tx, body)),
    ),
    bind(tickets.takeTicket, ({ body, idempotency }) =>
      act(deps, idempotency, (tx) =>
        takeTicket(deps, tx, { ...body, source: 'STAFF', kioskId: null, requestId: null }),
      ),
    ),
  ];
}

function callingRoutes(deps: QueueDeps): Route<Actor>[] {
  return [
    bind(tickets.getWindowQueue, async ({ actor }) => ok(await windowView(deps, actor))),
    bind(tickets.callNextTicket, ({ actor, idempotency }) =>
      act(deps, idempotency, (tx) => callNext(deps, tx, actor)),
    ),
    bind(tickets.callTicketAgain, ({ actor, params, idempotency }) =>
      act(deps, idempotency, (tx) => acts.callAgain(deps, tx, { actor, ...params })),
    ),
    bind(tickets.startTicket, ({ actor, params, idempotency }) =>
      act(deps, idempotency, (tx) => acts.start(deps, tx, { actor, ...params })),
    ),
    bind(tickets.finishTicket, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => acts.finish(deps, tx, { actor, ...params, ...body })),
    ),
    bind(tickets.skipTicket, ({ actor, params, idempotency }) =>
      act(deps, idempotency, (tx) => acts.skip(deps, tx, { actor, ...params })),
    ),
    bind(tickets.reactivateTicket, ({ actor, params, idempotency }) =>
      act(deps, idempotency, (tx) => acts.reactivate(deps, tx, { actor, ...params })),
    ),
    bind(tickets.transferTicket, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => acts.transfer(deps, tx, { actor, ...params, ...body })),
    ),
    bind(tickets.cancelTicket, ({ actor, params, idempotency }) =>
      act(deps, idempotency, (tx) => acts.cancel(deps, tx, { actor, ...params })),
    ),
  ];
}
