import type { Audit, HandedSource, TrustGrade, Verdict } from '@banshi/contract/material-words';
import type { PaperPlace } from '@banshi/contract/paper-words';
import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { CaseEvent, Entry } from '../event.ts';
import type { Handed } from './handed.ts';
import type { MaterialEntry, MaterialEvent, PaperRef, TransferRef } from './material-event.ts';
import { isOnPaper, PAPER_WAYS, paperEffect } from './papers.ts';

/** One handing-in of a material: a version of it. Earlier ones stay. */
export interface Handing {
  /** Counted from 1 for each material. */
  readonly number: number;
  readonly form: Handed['form'];
  readonly source: HandedSource;
  readonly fileIds: readonly string[];
  /** The case from which a reused material was taken. */
  readonly from: Handed['from'];
  readonly at: Instant;
  readonly by: StaffId;
  readonly caseVersion: number;
  /** Where its paper lies; undefined where it came without. */
  readonly paper: Paper | undefined;
}

/** Where paper lies, and the last list that it was on. */
export interface Paper {
  readonly place: PaperPlace;
  readonly transfer: Pick<TransferRef, 'transferId' | 'number'> | undefined;
}

/** One examination of a material, and on which occasion. */
export interface Check {
  readonly verdict: Verdict;
  readonly note: string | undefined;
  readonly handing: number;
  readonly at: Instant;
  readonly by: StaffId;
  readonly occasion: 'check' | 'notice' | 'acceptance';
}

/** A material of the list as both journals tell it. */
export interface Material {
  readonly orderNum: number;
  readonly handings: readonly Handing[];
  readonly checks: readonly Check[];
  readonly audit: Audit;
  readonly trust: TrustGrade | undefined;
  readonly validUntil: LocalDate | undefined;
  /** Named by the correction notice. */
  readonly isNoticed: boolean;
  /** How often it had been handed in when the notice was given. */
  readonly handingsAtNotice: number;
}

/** The materials of which something is known, by their number in the list. */
export type Materials = ReadonlyMap<number, Material>;

/**
 * The materials of a case, folded from the journal of the case and the one of its materials: what a step
 * of the case hands in or says of them, and what happened to them between its steps.
 */
export function materialsOf(
  entries: readonly Entry[],
  between: readonly MaterialEntry[],
): Materials {
  const after = Map.groupBy(between, (entry) => entry.event.caseVersion);
  return entries.reduce<Materials>((all, { version, event }) => {
    const gone = paperEffect(event) === 'givesBack' ? givenBack(all) : all;
    const stepped = afterStep(gone, version, event);
    return (after.get(version) ?? []).reduce((each, one) => afterEvent(each, one.event), stepped);
  }, new Map());
}

/** The material with this number; one of which nothing is known has neither been handed in nor examined. */
export function materialIn(all: Materials, orderNum: number): Material {
  return all.get(orderNum) ?? { ...UNKNOWN, orderNum };
}

/** What stands: the last handing-in. */
export function currentOf({ handings }: Material): Handing | undefined {
  return handings.at(-1);
}

/** The numbers of the materials that are there, on paper or as files. */
export function presentIn(all: Materials): ReadonlySet<number> {
  return new Set([...all.values()].filter((one) => currentOf(one)).map((one) => one.orderNum));
}

/** The numbers of the materials that are there and were not found wanting. */
export function soundIn(all: Materials): ReadonlySet<number> {
  const sound = [...all.values()].filter((one) => currentOf(one) && one.audit !== 'FIX');
  return new Set(sound.map((one) => one.orderNum));
}

/** Whether something that the notice named has not come since, or was found wanting again. */
export function isNoticedWanting(all: Materials): boolean {
  return [...all.values()].some(
    (one) => one.isNoticed && (one.audit === 'FIX' || one.handings.length === one.handingsAtNotice),
  );
}

const UNKNOWN: Omit<Material, 'orderNum'> = {
  handings: [],
  checks: [],
  audit: 'WAIT',
  trust: undefined,
  validUntil: undefined,
  isNoticed: false,
  handingsAtNotice: 0,
};

function afterStep(all: Materials, caseVersion: number, event: CaseEvent): Materials {
  switch (event.type) {
    case 'cases/received':
    case 'cases/supplemented':
    case 'cases/tolerated-supplied':
      return event.materials.reduce((each, handed) => {
        return handedIn(each, handed, { at: event.at, by: event.by, caseVersion });
      }, all);
    case 'cases/correction-requested':
      return event.defects.reduce((each, { orderNum, reason }) => {
        const finding = { verdict: 'FIX', note: reason } as const;
        const occasion = { at: event.at, by: event.by, occasion: 'notice' } as const;
        const noticed = examined(materialIn(each, orderNum), finding, occasion);
        return withMaterial(each, { ...noticed, isNoticed: true });
      }, counted(all));
    case 'cases/accepted':
    case 'cases/accepted-tolerantly':
    case 'cases/accepted-on-promise':
      return accepted(all, event);
    case 'cases/tolerated-examined': {
      const occasion = { at: event.at, by: event.by, occasion: 'check' } as const;
      return withMaterial(all, examined(materialIn(all, event.orderNum), event, occasion));
    }
    default:
      return all;
  }
}

function counted(all: Materials): Materials {
  return new Map(
    [...all].map(([orderNum, one]) => [
      orderNum,
      { ...one, handingsAtNotice: one.handings.length },
    ]),
  );
}

function afterEvent(all: Materials, event: MaterialEvent): Materials {
  switch (event.type) {
    case 'cases/material-handed-in':
      return handedIn(all, event.handed, event);
    case 'cases/material-checked': {
      const occasion = { at: event.at, by: event.by, occasion: 'check' } as const;
      return withMaterial(all, examined(materialIn(all, event.orderNum), event, occasion));
    }
    case 'cases/paper-sent':
      return moved(all, event.papers, onList(event, event.direction));
    case 'cases/paper-recalled':
      return moved(all, event.papers, onList(event, PAPER_WAYS[event.direction].from));
    case 'cases/paper-taken': {
      const { from, to } = PAPER_WAYS[event.direction];
      const came = moved(all, event.papers, onList(event, to));
      return moved(came, event.missing, onList(event, from));
    }
    default:
      return all;
  }
}

function onList({ transferId, number }: TransferRef, place: PaperPlace): Paper {
  return { place, transfer: { transferId, number } };
}

/** 材料流转: these papers lie somewhere else now. */
function moved(all: Materials, papers: readonly PaperRef[], paper: Paper): Materials {
  return papers.reduce((each, { orderNum, handing }) => {
    const material = materialIn(each, orderNum);
    const handings = material.handings.map((one) =>
      one.number === handing && one.paper ? { ...one, paper } : one,
    );
    return withMaterial(each, { ...material, handings });
  }, all);
}

function givenBack(all: Materials): Materials {
  const atCounter = [...all.values()].flatMap(({ orderNum, handings }) =>
    handings
      .filter(({ paper }) => paper?.place === 'window')
      .map(({ number: handing }) => ({ orderNum, handing })),
  );
  return moved(all, atCounter, { place: 'applicant', transfer: undefined });
}

type TakenIn = Pick<Handing, 'at' | 'by' | 'caseVersion'> & { readonly paperAt?: PaperPlace };

function handedIn(
  all: Materials,
  handed: Handed,
  { at, by, caseVersion, paperAt }: TakenIn,
): Materials {
  const { orderNum, form, fileIds, from } = handed;
  if (form === 'none') return all;
  const before = materialIn(all, orderNum);
  const source = handed.source ?? usualSource(handed);
  const number = before.handings.length + 1;
  const paper = isOnPaper(handed)
    ? { place: paperAt ?? ('window' as const), transfer: undefined }
    : undefined;
  const handing = { number, form, source, fileIds, from, at, by, caseVersion, paper };
  return withMaterial(all, {
    ...before,
    handings: [...before.handings, handing],
    // 已补正: what was to be corrected has come and waits to be examined.
    audit: before.audit === 'FIX' || before.audit === 'FIXED' ? 'FIXED' : 'WAIT',
    trust: handed.trust ?? usualTrust(source),
    validUntil: handed.validUntil,
  });
}

function examined(
  material: Material,
  { verdict, note, trust, validUntil }: ExaminedFacts,
  { at, by, occasion }: Pick<Check, 'at' | 'by' | 'occasion'>,
): Material {
  const handing = material.handings.length;
  return {
    ...material,
    checks: [...material.checks, { verdict, note, handing, at, by, occasion }],
    audit: verdict,
    trust: trust ?? material.trust,
    validUntil: validUntil ?? material.validUntil,
  };
}

interface ExaminedFacts {
  readonly verdict: Verdict;
  readonly note?: string;
  readonly trust?: TrustGrade;
  readonly validUntil?: LocalDate;
}

/** 行政许可法第三十二条第一款第五项: who accepts has found the materials complete and in lawful form. */
function accepted(all: Materials, by: Pick<Check, 'at' | 'by'>): Materials {
  const waiting = [...all.values()].filter((one) => one.audit === 'WAIT' || one.audit === 'FIXED');
  return waiting
    .filter(currentOf)
    .reduce<Materials>(
      (each, one) =>
        withMaterial(each, examined(one, { verdict: 'PASS' }, { ...by, occasion: 'acceptance' })),
      all,
    );
}

function usualSource({ form, fileIds }: Handed): HandedSource {
  return form === 'paper' || fileIds.length === 0 ? 'paper' : 'upload';
}

/** What can be said for a material by the way it came, before anybody looked. */
export function usualTrust(source: HandedSource): TrustGrade {
  if (source === 'eCert' || source === 'sharedData') return 'issuer';
  return source === 'promised' ? 'statement' : 'copy';
}

function withMaterial(all: Materials, material: Material): Materials {
  return new Map(all).set(material.orderNum, material);
}
