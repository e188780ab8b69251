import { RECIPIENT_KINDS, type RecipientKind } from '@banshi/contract/bulletin-words';
import type { ProofFinding } from '@banshi/contract/proof-words';
import type { BulletinDistribution, BulletinFile, Recipient } from './bulletin-file.ts';

/** Somebody who gets every issue. */
export interface RegisteredRecipient {
  readonly kind: RecipientKind;
  readonly name: string;
  readonly copies: number;
  /** The body of the house that it is. */
  readonly organisationId: number | null;
}

/** Somebody to whom an issue goes. */
export interface Addressee extends Omit<RegisteredRecipient, 'copies'> {
  /** Null: the file does not say. */
  readonly copies: number | null;
}

/** The name that is printed. */
export function printedName(recipient: Recipient): string {
  return (typeof recipient === 'string' ? recipient : recipient.text).trim();
}

/** The lists that a new draft begins with: the register, in its order. */
export function distributionOf(register: readonly RegisteredRecipient[]): BulletinDistribution {
  const list = (kind: RecipientKind) =>
    register.filter((one) => one.kind === kind).map(({ name: text, copies }) => ({ text, copies }));
  return { report: list('report'), send: list('send'), issue: list('issue') };
}

/** To whom an issue goes; which of them are bodies of the house, the register says by their names. */
export function addresseesOf(
  distribution: BulletinDistribution | undefined,
  register: readonly RegisteredRecipient[],
): readonly Addressee[] {
  return RECIPIENT_KINDS.flatMap((kind) =>
    (distribution?.[kind] ?? []).flatMap((recipient) => {
      const name = printedName(recipient);
      if (name === '') return [];
      const copies = typeof recipient === 'string' ? null : recipient.copies;
      const known = register.find((one) => one.kind === kind && one.name === name);
      return [{ kind, name, copies, organisationId: known?.organisationId ?? null }];
    }),
  );
}

/** How many copies go out, as far as it is said. */
export function copiesGiven(addressees: readonly Pick<Addressee, 'copies'>[]): number {
  return addressees.reduce((sum, { copies }) => sum + (copies ?? 0), 0);
}

/** More copies go out than are printed: asked about, since a second printing is nobody's error. */
export function copiesFindings({ distribution, copies }: BulletinFile): readonly ProofFinding[] {
  const given = copiesGiven(addresseesOf(distribution, []));
  if (copies === undefined || given <= copies) return [];
  const found = { rule: 'P13', code: 'copies-short', severity: 'warning' } as const;
  const facts = { given: String(given), printed: String(copies) };
  return [{ ...found, path: '$.copies', quote: `共印${copies}份`, facts }];
}
