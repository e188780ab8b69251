import { type BulletinDraft, saveBulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinFile } from '@banshi/contract/bulletin-file';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { type EditedBulletin, editedFile, fileOf } from './edited-file.ts';

/** What is typed, what was read, and whether they differ. */
export interface EditorState {
  readonly edited: EditedBulletin;
  readonly file: BulletinFile;
  /** The draft as the server has it, as far as this page knows. */
  readonly read: BulletinDraft;
  readonly isDirty: boolean;
  /** Whether this person may change the text now. */
  readonly canEdit: boolean;
  readonly change: (part: Partial<EditedBulletin>) => void;
  /** Something removed, by its name, and the way to bring it back. */
  readonly removed: { readonly name: string; readonly undo: () => void } | undefined;
  readonly remove: (name: string, part: Partial<EditedBulletin>) => void;
  /** Makes `draft` the one that changes are counted from; what is typed stays. */
  readonly rebase: (draft: BulletinDraft) => void;
  /** Shows `draft` and drops what was typed. */
  readonly take: (draft: BulletinDraft) => void;
}

/** The state of one draft being edited. */
export function useEditor(draft: BulletinDraft): EditorState {
  const [read, setRead] = useState(draft);
  const [edited, setEdited] = useState(() => editedFile(draft.file));
  const [before, setBefore] = useState<{ name: string; edited: EditedBulletin }>();
  const file = useMemo(() => fileOf(edited), [edited]);
  const readFile = useMemo(() => JSON.stringify(fileOf(editedFile(read.file))), [read]);
  const change = (part: Partial<EditedBulletin>) => {
    setBefore(undefined);
    setEdited({ ...edited, ...part });
  };
  const undo = () => {
    if (before) setEdited(before.edited);
    setBefore(undefined);
  };
  const isDirty = JSON.stringify(file) !== readFile;
  const take = useCallback((next: BulletinDraft) => {
    setRead(next);
    setEdited(editedFile(next.file));
    setBefore(undefined);
  }, []);
  // A draft that went on elsewhere is followed as long as nothing typed would be lost.
  useEffect(() => {
    if (draft.version > read.version && !isDirty) take(draft);
  }, [draft, read.version, isDirty, take]);
  return {
    edited,
    file,
    read,
    isDirty,
    canEdit: read.mayDo.includes('SAVE'),
    change,
    removed: before && { name: before.name, undo },
    remove: (name, part) => {
      setBefore({ name, edited });
      setEdited({ ...edited, ...part });
    },
    rebase: setRead,
    take,
  };
}

/** Saves what is on screen over a version of the draft that this person has seen. */
export function useSave({ read, file, rebase }: EditorState) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (version: number) => {
      const body = { version, file };
      const params = { draftId: read.draftId };
      return intent(body, (idempotencyKey) =>
        call(saveBulletinDraft, { params, body, idempotencyKey }),
      );
    },
    onSuccess: (saved) => {
      rebase(saved);
      client.setQueryData(['bulletin-draft', saved.draftId], saved);
      void client.invalidateQueries({ queryKey: ['bulletin-drafts'] });
    },
  });
}
