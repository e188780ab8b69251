import type { HandedMaterial, receiveCase } from '@banshi/contract/case-acts';
import type { MaterialForm } from '@banshi/contract/case-words';
import type { BodyOf } from '@banshi/contract/endpoint';
import type { MaterialOffer, StoredFile } from '@banshi/contract/material-views';

/** A material of the list, as far as ticking needs it. */
export interface ListedMaterial {
  readonly orderNum: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly isNecessary: boolean;
  readonly allowTolerance: boolean;
  readonly acceptStandard: string;
}

/** What of a material came in, as it is ticked on screen. */
export interface Handed {
  readonly isPaper: boolean;
  readonly isElectronic: boolean;
  readonly files: readonly StoredFile[];
  /** Whether files of it came from the scanner of the desk. */
  readonly isScanned?: boolean;
  /** Where the centre has it, when it is taken over from there. */
  readonly from?: MaterialOffer['from'] | undefined;
}

/** What came in by the number of the material; one that is absent did not come in. */
export type HandedByNumber = ReadonlyMap<number, Handed>;

const NOTHING: Handed = { isPaper: false, isElectronic: false, files: [] };

/** What of material `orderNum` came in. */
export function handedOf(all: HandedByNumber, orderNum: number): Handed {
  return all.get(orderNum) ?? NOTHING;
}

/** `all` with another state of material `orderNum`. */
export function withHanded(
  all: HandedByNumber,
  orderNum: number,
  change: Partial<Handed>,
): HandedByNumber {
  return new Map(all).set(orderNum, { ...handedOf(all, orderNum), ...change });
}

/** The form in the contract's word. */
function formOf({ isPaper, isElectronic }: Handed): MaterialForm {
  if (isPaper) return isElectronic ? 'both' : 'paper';
  return isElectronic ? 'electronic' : 'none';
}

/** Whether something of a material is there, brought or taken over. */
export function isThere(handed: Handed): boolean {
  return handed.from !== undefined || formOf(handed) !== 'none';
}

/** What is sent: the materials of which something came in. */
export function handedMaterials(all: HandedByNumber): HandedMaterial[] {
  return [...all]
    .map(([orderNum, handed]) => ({
      orderNum,
      form: formOf(handed),
      fileIds: handed.files.map((file) => file.fileId),
      ...(handed.isScanned && handed.files.length > 0 ? { source: 'scan' as const } : {}),
    }))
    .filter((material) => material.form !== 'none');
}

/** What is sent with an application: what came in, and what is taken over from where the centre has it. */
export function receivedMaterials(all: HandedByNumber): BodyOf<typeof receiveCase>['materials'] {
  const brought = handedMaterials(all).filter(({ orderNum }) => !handedOf(all, orderNum).from);
  const taken = [...all].flatMap(([orderNum, { from }]) =>
    from ? [{ orderNum, form: 'electronic' as const, fileIds: [], from }] : [],
  );
  return [...brought, ...taken];
}
