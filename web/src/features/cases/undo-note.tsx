import { Button } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../../text/language.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';

/** As long as the server lets it be undone. */
const SHOWN_MS = 60_000;

/** Something was done that told nobody outside: for a minute it is undone at a press. */
export function UndoNote({ onUndo, onGone }: { onUndo: () => void; onGone: () => void }) {
  const { undo: texts } = useTexts();
  useShortcuts({ undo: onUndo });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a minute from when it was shown first
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="undo-note no-print" role="status">
      {texts.done}{' '}
      <Button size="small" onClick={onUndo}>
        {texts.undo}
      </Button>{' '}
      <KeyHint keys="Z" />
    </p>
  );
}
