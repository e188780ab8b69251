import { previewOfficialDocument } from '@banshi/contract/official-documents';
import type { OfficialFile } from '@banshi/contract/official-file';
import { useMemo, useState } from 'react';
import { call } from '../../../api/call.ts';
import type { LayOut } from '../pages/use-preview.ts';
import { fileOf, formOf, freshForm, type OfficialForm } from './official-form.ts';

/** How the pages of such a file are laid out. */
export const OFFICIAL_PAGES: LayOut<OfficialFile> = {
  key: 'official-preview',
  layOut: async (file, signal) => {
    const { pages } = await call(previewOfficialDocument, { body: { file }, signal });
    return { pages, findings: undefined };
  },
};

/** What is on the screen. */
export interface OfficialState {
  readonly form: OfficialForm;
  readonly file: OfficialFile;
  /** Whether anything was written or opened. */
  readonly isBegun: boolean;
  /** Whether there is something that no saved file has. */
  readonly isDirty: boolean;
  readonly change: (part: Partial<OfficialForm>) => void;
  readonly open: (file: OfficialFile) => void;
  readonly kept: () => void;
}

/** A document on the screen, new or as it is kept. */
export function useOfficial(today: string, begun?: OfficialFile): OfficialState {
  const [form, setForm] = useState(() => (begun ? formOf(begun) : freshForm(today)));
  const [isBegun, setBegun] = useState(begun !== undefined);
  const [isDirty, setDirty] = useState(false);
  const file = useMemo(() => fileOf(form), [form]);
  return {
    ...{ form, file, isBegun, isDirty },
    change: (part) => {
      setForm((before) => ({ ...before, ...part }));
      setBegun(true);
      setDirty(true);
    },
    open: (opened) => {
      setForm(formOf(opened));
      setBegun(true);
      setDirty(false);
    },
    kept: () => setDirty(false),
  };
}
