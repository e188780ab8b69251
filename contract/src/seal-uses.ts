import { type Static, Type } from '@sinclair/typebox';
import { DOCUMENT_KINDS } from './document-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';

/** One use of the seal of a body: the document that bears it, of which case, by whom and when. */
export const SealUse = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({ description: 'the place of the document within its case' }),
  displayNo: Type.String({ description: 'of the case' }),
  matterName: Type.String(),
  kind: oneOf(...DOCUMENT_KINDS),
  title: Type.String(),
  number: Type.String(),
  /** SM3 of what the document says, frozen when it was issued. */
  contentDigest: Type.String(),
  /** SM3 of the file; null until it has been laid out. */
  fileId: nullable(Type.String()),
  isSigned: Type.Boolean({ description: 'the file bears the electronic signature of the house' }),
  /** Nobody where the law itself acted. */
  byName: Type.String(),
  byOrganisation: Type.String({ description: 'another body where the matter is entrusted to it' }),
  at: Moment,
});
export type SealUse = Static<typeof SealUse>;

const Body = Type.Object({ organisationId: Type.Integer(), name: Type.String() });

export const SealUses = Type.Object({
  /** Whose seal; null where this person may look at no body that has issued anything. */
  body: nullable(Body),
  /** The bodies that have used a seal and at whose uses this person may look. */
  bodies: Type.Array(Body),
  uses: Type.Array(SealUse, { description: 'the latest first' }),
  next: nullable(Type.String()),
});
export type SealUses = Static<typeof SealUses>;

export const listSealUses = {
  operationId: 'listSealUses',
  summary:
    'The uses of the seal of a body (用印记录), page by page: the documents that stand in its name, with their SM3, who issued them and when.',
  tag: 'documents',
  method: 'GET',
  path: '/seal-uses',
  access: ['SEAL_OFFICER', 'SUPERVISOR'],
  reach: 'bodies',
  query: exactly({
    organisationId: Type.Optional(Serial),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: SealUses,
  refusals: ['identity/organisation-unknown', 'documents/other-organisation'],
} as const satisfies Endpoint;
