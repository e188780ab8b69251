import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Carrier, Message, Undelivered } from '../platform/messages/index.ts';

/** A carrier that notes what it carried, and lets down while `fails` says so. */
export function aCarrier(fails: () => Undelivered | undefined = () => undefined) {
  const carried: Message[] = [];
  const carrier: Carrier = {
    send: async (message): Promise<Result<undefined, Undelivered>> => {
      const fault = fails();
      if (fault) return refuse(fault);
      carried.push(message);
      return ok(undefined);
    },
  };
  return { carried, carriers: new Map([['folder', carrier] as const]) };
}
