import type { PublicStatus } from '@banshi/contract/notices';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Page } from '../../../frame/page.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useAskStatus } from '../use-notices.ts';
import { StatusForm } from './status-form.tsx';
import { StatusView } from './status-view.tsx';
import './status.css';

interface Question {
  readonly number: string;
  readonly password: string;
}

/** 办件进度查询: for anybody who has number and password, on a telephone first. */
export function StatusPage({ after }: { after: (question: Question) => ReactNode }) {
  const { publicStatus: texts } = useTexts();
  const ask = useAskStatus();
  return (
    <Page title={texts.title}>
      {ask.data ? (
        <>
          <Answer status={ask.data} onAnother={ask.reset} />
          {ask.variables && after(ask.variables)}
        </>
      ) : (
        <StatusForm ask={ask.mutate} isPending={ask.isPending} error={ask.error} />
      )}
    </Page>
  );
}

/** What was found takes the place of the form: whoever listens to the page begins to hear it there. */
function Answer({ status, onAnother }: { status: PublicStatus; onAnother: () => void }) {
  const { publicStatus: texts } = useTexts();
  const answer = useRef<HTMLElement>(null);
  useEffect(() => answer.current?.focus(), []);
  return (
    <article
      ref={answer}
      className="public-panel status-answer"
      tabIndex={-1}
      aria-label={status.displayNo}
    >
      <StatusView status={status} />
      <p className="no-print">
        <Button onClick={onAnother}>{texts.another}</Button>
      </p>
    </article>
  );
}
