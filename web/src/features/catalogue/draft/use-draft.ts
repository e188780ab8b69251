import type { MatterDetail } from '@banshi/contract/catalogue';
import { saveMatterDraft } from '@banshi/contract/matter-acts';
import type { MatterBody } from '@banshi/contract/matter-file';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useRefreshMatter } from '../use-matter-act.ts';
import type { BodyPart } from './part-props.ts';

/** The draft being typed: what was read, what it is now, and whether they differ. */
export interface DraftState {
  readonly body: MatterBody;
  readonly revision: number;
  readonly isDirty: boolean;
  readonly change: (part: BodyPart) => void;
  /** What is on screen is the draft of this revision now. */
  readonly markSaved: (revision: number) => void;
  readonly take: (matter: MatterDetail) => void;
}

/** Keeps what is typed, over the draft as it was read; a refused save loses nothing. */
export function useDraftState(matter: MatterDetail): DraftState {
  const [read, setRead] = useState(() => readFrom(matter));
  const [body, setBody] = useState(read.body);
  return {
    body,
    revision: read.revision,
    isDirty: JSON.stringify(body) !== JSON.stringify(read.body),
    change: (part) => setBody((before) => changed(before, part)),
    markSaved: (revision) => setRead({ revision, body }),
    take: (next) => {
      const fresh = readFrom(next);
      setRead(fresh);
      setBody(fresh.body);
    },
  };
}

function changed(before: MatterBody, part: BodyPart): MatterBody {
  const { reviewChain, ...rest } = { ...before, ...part };
  return reviewChain === undefined ? rest : { ...rest, reviewChain };
}

function readFrom({ draft, body }: MatterDetail): { revision: number; body: MatterBody } {
  return draft === null ? { revision: 0, body } : { revision: draft.revision, body: draft.body };
}

/** Saves the draft on top of the revision that was read. */
export function useSaveDraft(matterId: number, state: DraftState) {
  const refresh = useRefreshMatter(matterId);
  return useMutation({
    mutationFn: () => {
      const { revision, body } = state;
      return call(saveMatterDraft, { params: { matterId }, body: { revision, body } });
    },
    onSuccess: async (step) => {
      if (step.draftRevision !== null) state.markSaved(step.draftRevision);
      await refresh();
    },
  });
}
