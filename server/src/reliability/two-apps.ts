import { inTurn, type Place } from './api-caller.ts';
import { type AppChild, startApp } from './app-child.ts';
import { freePort } from './free-port.ts';
import type { Staging } from './staging.ts';

/** Two application processes behind a balancer. */
export interface TwoApps {
  readonly place: Place;
  /** Ends both in order and starts them anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts two processes on one database. */
export async function startTwoApps(staging: Omit<Staging, 'port'>): Promise<TwoApps> {
  const stagings = [
    { ...staging, port: await freePort() },
    { ...staging, port: await freePort() },
  ];
  let apps: readonly AppChild[] = await Promise.all(stagings.map(startApp));
  const stop = async () => {
    await Promise.all(apps.map((app) => app.stop()));
  };
  return {
    place: inTurn(stagings.map(({ port }) => port)),
    restart: async () => {
      await stop();
      apps = await Promise.all(stagings.map(startApp));
    },
    stop,
  };
}
