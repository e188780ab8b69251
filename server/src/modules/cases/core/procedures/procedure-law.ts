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

/** 第四十二条第一款: ten working days, once. */
const EXTENSION_DAYS = 10;
/** 第二款: fifteen where several bodies handle it together. */
const JOINT_EXTENSION_DAYS = 15;

/** By how many working days a limit may be extended, and the law that says so where the list names one. */
export interface LongestExtension {
  readonly days: number;
  readonly byLaw?: string;
}

/** 第四十二条, and what the list says where 法律、法规另有规定. */
export function longestExtension({
  extension,
  jointUnder,
}: {
  readonly extension: LongestExtension | null | undefined;
  readonly jointUnder: object | undefined;
}): LongestExtension {
  if (extension) return extension;
  return { days: jointUnder ? JOINT_EXTENSION_DAYS : EXTENSION_DAYS };
}
