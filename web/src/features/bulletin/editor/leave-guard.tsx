import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../../../text/language.tsx';

/** Asks before the page is left with changes that are not saved. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { editor } = useTexts().bulletin;
  // A search within the page leaves what is written where it is.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Modal
      title={editor.leaveTitle}
      open={blocker.state === 'blocked'}
      okText={editor.leaveStay}
      cancelText={editor.leaveGo}
      onOk={() => blocker.reset?.()}
      onCancel={(event) =>
        event.type === 'click' && isButton(event) ? blocker.proceed?.() : blocker.reset?.()
      }
      closable={false}
    >
      <p>{editor.leaveText}</p>
    </Modal>
  );
}

/** Escape and a click beside the dialog keep the page; only the button leaves it. */
function isButton(event: { target: EventTarget }): boolean {
  return event.target instanceof Element && event.target.closest('button') !== null;
}
