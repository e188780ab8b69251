import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { type Addressee, copiesGiven } from './recipients.ts';

/** How many copies were printed, and when. */
export interface Printing {
  readonly copies: number;
  readonly on: LocalDate;
}

/** A printing as it is noted. */
export interface TypedPrinting {
  readonly copies: number;
  readonly on: string;
  /** Fewer than go out, and that was looked at. */
  readonly isShortChecked: boolean;
}

export type PrintingRefusal =
  | { readonly code: 'bulletin/printing-day'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'bulletin/printed-short'; readonly given: number; readonly printed: number };

type Copies = Pick<Addressee, 'copies'>;

/** What bars the note that an issue was printed: a day outside of these, or fewer copies than go out that nobody looked at. */
export function barredPrinting(
  { copies, on, isShortChecked }: TypedPrinting,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  addressees: readonly Copies[],
): PrintingRefusal | undefined {
  const day = parseLocalDate(on);
  if (!day || day < days.from || day > days.to) return { code: 'bulletin/printing-day', ...days };
  const given = copiesGiven(addressees);
  if (given <= copies || isShortChecked) return undefined;
  return { code: 'bulletin/printed-short', given, printed: copies };
}

/** An addressee, and whether his paper is noted as gone. */
type Handed = Pick<Addressee, 'name' | 'copies' | 'organisationId'> & {
  readonly handover: object | null;
};

/** What bars the end of the distribution: paper that is not noted as gone. */
export function barredDistribution(
  addressees: readonly Handed[],
):
  | { readonly code: 'bulletin/not-handed-over'; readonly count: number; readonly name: string }
  | undefined {
  const [first, ...others] = addressees.filter((one) => getsPaper(one) && one.handover === null);
  if (!first) return undefined;
  return { code: 'bulletin/not-handed-over', count: others.length + 1, name: first.name };
}

/** Where no number of copies is written, a body of the house reads the electronic one. */
function getsPaper({ copies, organisationId }: Handed): boolean {
  return copies === null ? organisationId === null : copies > 0;
}
