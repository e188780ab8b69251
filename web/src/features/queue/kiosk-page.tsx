import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { isProblem } from '../../api/problem-error.ts';
import { useDocumentTitle } from '../../frame/page.tsx';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { keepKey, keptKey } from './kiosk-key.ts';
import { TakeTicket } from './take-ticket.tsx';
import { useKioskCheck, useTakeAtKiosk } from './use-queue.ts';
import './queue.css';

/** After so long whoever took a number has gone, and the next one finds the queues. */
const SLIP_MS = 20_000;

/** 取号机: numbers for anybody, on a screen to touch; it leads nowhere else. Without a key it asks for one. */
export function KioskPage({ languages }: { languages: ReactNode }) {
  const { take: texts } = useTexts().queue;
  const [key, setKey] = useState(keptKey);
  useDocumentTitle(texts.title);
  const setUp = (next: string) => {
    keepKey(next);
    setKey(next);
  };
  return (
    <main className="queue-kiosk">
      <header className="queue-head no-print">
        <h1>{texts.title}</h1>
        {languages}
      </header>
      {key === '' ? <SetUp onKey={setUp} /> : <Machine kioskKey={key} onForget={() => setUp('')} />}
    </main>
  );
}

function Machine({ kioskKey, onForget }: { kioskKey: string; onForget: () => void }) {
  const { take: texts } = useTexts().queue;
  const take = useTakeAtKiosk(kioskKey);
  const check = useKioskCheck(kioskKey);
  const { data, error, reset } = take;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, SLIP_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);
  // Without an answer the machine tries all the same; a key that is wrong gives nothing to anybody.
  const isWrong = isProblem(check.error, 'queue/kiosk-unknown') && !data;
  return (
    <>
      {check.data && !isWrong && <p className="faint no-print">{texts.machine(check.data.name)}</p>}
      {isWrong ? <ProblemNote error={check.error} /> : <TakeTicket take={take} />}
      {(isWrong || error) && (
        <p className="no-print">
          <Button onClick={onForget}>{texts.otherKey}</Button>
        </p>
      )}
    </>
  );
}

const KEY = /^[0-9a-f]{32}$/;

function SetUp({ onKey }: { onKey: (key: string) => void }) {
  const { take: texts } = useTexts().queue;
  const [typed, setTyped] = useState('');
  const key = typed.trim().toLowerCase();
  return (
    <div className="queue-take">
      <p>{texts.noKey}</p>
      <TextField
        label={texts.key}
        value={typed}
        maxLength={40}
        error={typed === '' || KEY.test(key) ? undefined : texts.keyWrong}
        onChange={setTyped}
      />
      <div className="queue-steps">
        <Button type="primary" size="large" disabled={!KEY.test(key)} onClick={() => onKey(key)}>
          {texts.setUp}
        </Button>
      </div>
    </div>
  );
}
