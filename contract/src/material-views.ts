import { type Static, Type } from '@sinclair/typebox';
import { MATERIAL_FORMS } from './case-words.ts';
import { Day, Moment, nullable, oneOf, Uuid } from './fields.ts';
import { AUDITS, HANDED_SOURCES, MATERIAL_ACTS, TRUST_GRADES, VERDICTS } from './material-words.ts';
import { PAPER_PLACES } from './paper-words.ts';

export const StoredFile = Type.Object({
  fileId: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SM3 of the content' }),
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  pageCount: nullable(Type.Integer({ description: 'known of PDF and pictures' })),
});
export type StoredFile = Static<typeof StoredFile>;

/** The last transfer list that paper was on. */
const PaperOnList = Type.Object({ transferId: Uuid, number: Type.String() });

/** One handing-in of a material; what was handed in before stays. */
export const Handing = Type.Object({
  number: Type.Integer({ description: 'counted from 1 for each material' }),
  form: oneOf(...MATERIAL_FORMS),
  source: oneOf(...HANDED_SOURCES),
  files: Type.Array(StoredFile),
  at: Moment,
  byName: Type.String(),
  caseVersion: Type.Integer(),
  paper: nullable(
    Type.Object(
      { place: oneOf(...PAPER_PLACES), transfer: nullable(PaperOnList) },
      { description: 'where its paper lies; null where it came without' },
    ),
  ),
});
export type Handing = Static<typeof Handing>;

/** One examination of a material. */
export const MaterialCheck = Type.Object({
  verdict: oneOf(...VERDICTS),
  note: nullable(Type.String()),
  handing: Type.Integer({ description: 'what was examined; 0 when nothing was there' }),
  occasion: oneOf('check', 'notice', 'acceptance'),
  at: Moment,
  byName: Type.String(),
});
export type MaterialCheck = Static<typeof MaterialCheck>;

/** A material that the centre holds of this applicant already (L23). */
export const MaterialOffer = Type.Object({
  from: Type.Object({ caseId: Uuid, orderNum: Type.Integer() }),
  heldBy: Type.String({ description: 'the body whose case it was handed in for' }),
  handedInAt: Moment,
  trust: oneOf(...TRUST_GRADES),
  validUntil: nullable(Day),
  fileCount: Type.Integer(),
});
export type MaterialOffer = Static<typeof MaterialOffer>;

/** One material of the pinned list, as it stands in this case. */
export const CaseMaterial = Type.Object({
  orderNum: Type.Integer(),
  name: Type.String(),
  isMain: Type.Boolean(),
  isNecessary: Type.Boolean(),
  allowTolerance: Type.Boolean(),
  allowPromise: Type.Boolean({ description: 'a written promise may stand in for it' }),
  toleranceDays: nullable(Type.Integer({ description: 'within which it may follow' })),
  acceptStandard: Type.String(),
  form: oneOf(...MATERIAL_FORMS),
  defect: nullable(Type.String({ description: 'what the correction notice says of it' })),
  files: Type.Array(StoredFile),
  audit: oneOf(...AUDITS),
  /** Who vouches for it; null while nothing was handed in. */
  trust: nullable(oneOf(...TRUST_GRADES)),
  validUntil: nullable(Day),
  handings: Type.Array(Handing, { description: 'every handing-in, the current one last' }),
  checks: Type.Array(MaterialCheck),
  acts: Type.Array(oneOf(...MATERIAL_ACTS), { description: 'what this person may do to it now' }),
  phrases: Type.Array(Type.String({ description: 'what can be said is wrong with it' })),
  offer: nullable(MaterialOffer),
  /** Its files are shown with purpose, day and reader across them. */
  isMasked: Type.Boolean(),
});
export type CaseMaterial = Static<typeof CaseMaterial>;
