/** Sent side by side, so that a carrier who lets one wait lets all wait no longer than one. */
export const TAKEN_AT_ONCE = 16;

/** Sends what was taken; what goes wrong with one, through a defect of ours, is told and keeps none of the others. Gives how many there were. */
export async function sendEach<Taken>(
  taken: readonly Taken[],
  send: (one: Taken) => Promise<void>,
  onDefect: (one: Taken, defect: { fault: 'defect'; status: null; error: unknown }) => void,
): Promise<number> {
  await Promise.all(
    taken.map((one) =>
      send(one).catch((error: unknown) => onDefect(one, { fault: 'defect', status: null, error })),
    ),
  );
  return taken.length;
}
