import {
  isOfArticle45,
  RUNNING_PROCEDURES,
  type RunningProcedure,
  type SpecialProcedureKind,
} from '@banshi/contract/catalogue-words';

/** What the list of a matter says of a procedure. */
export interface ListedProcedure {
  readonly kind: SpecialProcedureKind;
  /** The law by which a procedure outside article 45 stops the statutory limit too. */
  readonly statutoryByLaw?: string | null;
}

/** The law by which the list lets a procedure outside article 45 stop the limit of the law; none for others. */
export function stoppingLaw(
  listed: readonly ListedProcedure[],
  kind: SpecialProcedureKind,
): string | undefined {
  if (isOfArticle45(kind)) return undefined;
  const named = listed.find((one) => one.kind === kind && one.statutoryByLaw);
  return named?.statutoryByLaw ?? undefined;
}

/** The procedures outside article 45 for which the list names such a law. */
export function stoppingByLaw(listed: readonly ListedProcedure[]): RunningProcedure[] {
  return RUNNING_PROCEDURES.filter((kind) => stoppingLaw(listed, kind) !== undefined);
}
