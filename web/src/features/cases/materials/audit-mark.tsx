import type { Audit } from '@banshi/contract/material-words';
import { useTexts } from '../../../text/language.tsx';

const SHAPES: Readonly<Record<Audit, string>> = { WAIT: '○', PASS: '✓', FIX: '✕', FIXED: '◐' };

/** Where the examination of a material stands, in shape, colour and word. */
export function AuditMark({ audit }: { audit: Audit }) {
  const { materialWords } = useTexts();
  return (
    <span className={`audit audit-${audit.toLowerCase()}`}>
      <span aria-hidden="true">{SHAPES[audit]}</span> {materialWords.audit[audit]}
    </span>
  );
}
