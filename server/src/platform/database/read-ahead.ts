import { setImmediate as nextTurn } from 'node:timers/promises';

/** Pages one after the other; the next one is asked for before the one at hand is worked upon. */
export async function* readAhead<T>(pages: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (let asked = pages.next(); ; ) {
      const got = await asked;
      if (got.done) return;
      asked = pages.next();
      // What goes wrong is told to whoever asks for that page.
      asked.catch(() => undefined);
      // The question leaves before work keeps the process busy.
      await nextTurn();
      yield got.value;
    }
  } finally {
    await pages.return(undefined);
  }
}

/** How parts are read and worked upon, one after the other. */
export interface PartsReading<Part, Page> {
  readonly open: (part: Part) => AsyncGenerator<Page>;
  /** Goes through all pages of a part. */
  readonly work: (part: Part, pages: AsyncGenerator<Page>) => Promise<void>;
}

/** Works through the parts in turn; the next one is opened, and its first page asked for, as soon as work on one begins. */
export async function readParts<Part, Page>(
  parts: readonly Part[],
  { open, work }: PartsReading<Part, Page>,
): Promise<void> {
  const left = parts.values();
  const openNext = () => {
    const { done, value } = left.next();
    return done ? undefined : { part: value, ...begun(open(value)) };
  };
  let next = openNext();
  try {
    for (let current = next; current; current = next) {
      next = openNext();
      await work(current.part, current.all()).finally(current.close);
    }
  } finally {
    await next?.close();
  }
}

/** Pages of which the first is on its way. */
interface Begun<Page> {
  readonly all: () => AsyncGenerator<Page>;
  readonly close: () => Promise<void>;
}

/** Asks for the first page at once, whenever it will be worked upon; whoever begins closes. */
export function begun<Page>(pages: AsyncGenerator<Page>): Begun<Page> {
  const first = pages.next();
  first.catch(() => undefined);
  return {
    all: async function* () {
      const got = await first;
      if (got.done) return;
      yield got.value;
      yield* pages;
    },
    close: async () => {
      await pages.return(undefined);
    },
  };
}
