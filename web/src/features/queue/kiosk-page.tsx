import { type ReactNode, useEffect } from 'react';
import { useDocumentTitle } from '../../frame/page.tsx';
import { useTexts } from '../../text/language.tsx';
import { TakeTicket } from './take-ticket.tsx';
import { useTakeAtKiosk } from './use-queue.ts';
import './queue.css';

/** After so long whoever took a number has gone, and the next one finds the queues. */
const SLIP_MS = 20_000;

/** 取号机: numbers for anybody, on a screen to touch; it leads nowhere else. */
export function KioskPage({ languages }: { languages: ReactNode }) {
  const { take: texts } = useTexts().queue;
  const take = useTakeAtKiosk();
  const { data, reset } = take;
  useDocumentTitle(texts.title);
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, SLIP_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);
  return (
    <main className="queue-kiosk">
      <header className="queue-head no-print">
        <h1>{texts.title}</h1>
        {languages}
      </header>
      <TakeTicket take={take} />
    </main>
  );
}
