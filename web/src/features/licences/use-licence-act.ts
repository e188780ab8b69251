import {
  cancelLicence,
  correctUse,
  type Deliberation,
  type LegalReview,
  prolongUse,
  restoreLicence,
  revokeLicence,
  stripLicence,
  suspendLicence,
  withdrawLicence,
} from '@banshi/contract/licence-acts';
import type {
  AuthorityAction,
  CancellationGround,
  PenaltyHearing,
  RevocationGround,
} from '@banshi/contract/licence-words';
import type { LicenceDetail } from '@banshi/contract/licences';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';

/** What has been typed for an act on a licence. */
export interface ActDraft {
  readonly reason: string;
  readonly until: string;
  readonly compensation: string;
  /** 使用期 of a filing. */
  readonly from: string;
  readonly to: string;
  readonly revocation: RevocationGround;
  readonly cancellation: CancellationGround;
  /** Of a punishment. */
  readonly basis: string;
  readonly toldOn: string;
  readonly hearing: PenaltyHearing;
  readonly legalReview: LegalReview;
  readonly deliberation: Deliberation;
}

export const EMPTY_ACT: ActDraft = {
  reason: '',
  until: '',
  compensation: '',
  from: '',
  to: '',
  revocation: 'UNQUALIFIED',
  cancellation: 'EXPIRED',
  basis: '',
  toldOn: '',
  hearing: 'NOT_ASKED',
  legalReview: { reviewer: '', reviewedOn: '', opinion: '' },
  deliberation: { deliberatedOn: '', attendees: '', minutes: '' },
};

interface Given {
  readonly params: { readonly licenceId: string };
  readonly version: number;
  readonly draft: ActDraft;
  readonly idempotencyKey: string;
}

/** How each act is called. */
const PERFORM: Readonly<Record<AuthorityAction, (given: Given) => Promise<unknown>>> = {
  suspend: ({ version, draft: { reason, until }, ...rest }) =>
    call(suspendLicence, { ...rest, body: { version, reason, until } }),
  restore: ({ version, draft: { reason }, ...rest }) =>
    call(restoreLicence, { ...rest, body: { version, reason } }),
  revoke: ({ version, draft: { reason, revocation: ground }, ...rest }) =>
    call(revokeLicence, { ...rest, body: { version, reason, ground } }),
  strip: ({ version, draft, ...rest }) => {
    const { reason, basis, toldOn, hearing, legalReview, deliberation } = draft;
    const given = { reason, basis, toldOn, hearing, legalReview, deliberation };
    return call(stripLicence, { ...rest, body: { version, ...given } });
  },
  withdraw: ({ version, draft: { reason, compensation }, ...rest }) =>
    call(withdrawLicence, { ...rest, body: { version, reason, compensation } }),
  cancel: ({ version, draft: { reason, cancellation: ground }, ...rest }) =>
    call(cancelLicence, { ...rest, body: { version, reason, ground } }),
  correctUse: ({ version, draft: { reason, from, to }, ...rest }) =>
    call(correctUse, { ...rest, body: { version, reason, from, to } }),
  prolongUse: ({ version, draft: { reason, to }, ...rest }) =>
    call(prolongUse, { ...rest, body: { version, reason, to } }),
};

/** Acts on the version of the licence that is on screen. */
export function useLicenceAct({ licenceId, version }: LicenceDetail) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: ({ action, draft }: { action: AuthorityAction; draft: ActDraft }) =>
      intent([licenceId, version, action, draft], (idempotencyKey) =>
        PERFORM[action]({ params: { licenceId }, version, draft, idempotencyKey }),
      ),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['licences'] });
      await client.invalidateQueries({ queryKey: ['licence', licenceId] });
    },
  });
}
