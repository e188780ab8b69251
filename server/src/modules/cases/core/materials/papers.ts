import type { PaperPlace, TransferDirection } from '@banshi/contract/paper-words';
import type { RoleId } from '@banshi/contract/roles';
import type { CaseEvent } from '../event.ts';
import type { Handed } from './handed.ts';

/** Where each direction begins and ends, and whose work the two sides are. */
export const PAPER_WAYS = {
  toDepartment: { from: 'window', to: 'department', sentBy: 'FRONT_CLERK', takenBy: 'REVIEWER' },
  toWindow: { from: 'department', to: 'window', sentBy: 'REVIEWER', takenBy: 'FRONT_CLERK' },
} as const satisfies Record<
  TransferDirection,
  { from: PaperPlace; to: PaperPlace; sentBy: RoleId; takenBy: RoleId }
>;

/** Who hands paper over, or signs for it, at all. */
export const PAPER_CARRIERS = ['FRONT_CLERK', 'REVIEWER'] as const satisfies readonly RoleId[];

/** Whether something on paper comes with a material; what is taken over from elsewhere lies elsewhere. */
export function isOnPaper({ form, source }: Pick<Handed, 'form' | 'source'>): boolean {
  return (form === 'paper' || form === 'both') && source !== 'reused';
}

/** What a step of a case does to its paper: brings some, lets it wait for its way back, ends the wait, gives it back. */
export type PaperEffect = 'brings' | 'waits' | 'rests' | 'givesBack';

/** The effect of a step. What is false stays in the file as evidence (第七十八条). Whoever is turned away, or withdraws, takes home what still lies at the counter. */
export function paperEffect(event: CaseEvent): PaperEffect | undefined {
  switch (event.type) {
    case 'cases/received':
    case 'cases/supplemented':
    case 'cases/tolerated-supplied':
      return event.materials.some(isOnPaper) ? 'brings' : undefined;
    case 'cases/closed':
      return 'waits';
    case 'cases/delivered':
    case 'cases/refused-for-fraud':
      return 'rests';
    case 'cases/acceptance-refused':
    case 'cases/not-required':
    case 'cases/withdrawn':
    case 'cases/voided':
      return 'givesBack';
    default:
      return undefined;
  }
}
