import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../frame/page.tsx';
import { useTexts } from '../../text/language.tsx';
import { TakeTicket } from './take-ticket.tsx';
import { useTakeAtKiosk } from './use-queue.ts';
import './queue.css';

/** 取号机: numbers for anybody, on a screen to touch; it leads nowhere else. */
export function KioskPage({ languages }: { languages: ReactNode }) {
  const { take } = useTexts().queue;
  useDocumentTitle(take.title);
  return (
    <main className="queue-kiosk">
      <header className="queue-head no-print">
        <h1>{take.title}</h1>
        {languages}
      </header>
      <TakeTicket take={useTakeAtKiosk()} />
    </main>
  );
}
