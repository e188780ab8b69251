import type { QueryPassword as Told } from '@banshi/contract/notices';
import { Button } from 'antd';
import { useEffect } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { useTellPassword } from './use-notices.ts';
import './notices.css';
import '../../ui/facts.css';

/** 查询密码 of what was just taken in, to be told to the applicant with the receipt. */
export function QueryPassword({ caseId }: { caseId: string }) {
  const { data, error, mutate } = useTellPassword(caseId);
  useEffect(() => mutate(null), [mutate]);
  return (
    <>
      <ProblemNote error={error} />
      {data && <Password told={data} />}
    </>
  );
}

/** The same on the page of a case, where it is shown only to who asks for it and a new one can be made. */
export function PasswordOnRequest({ caseId }: { caseId: string }) {
  const { password: texts } = useTexts().notices;
  const { data, error, mutate, isPending } = useTellPassword(caseId);
  return (
    <div className="no-print">
      {data && <Password told={data} />}
      <ProblemNote error={error} />
      {data ? (
        <Button size="small" loading={isPending} onClick={() => mutate(data.edition)}>
          {texts.renew}
        </Button>
      ) : (
        <Button size="small" loading={isPending} onClick={() => mutate(null)}>
          {texts.tell}
        </Button>
      )}
    </div>
  );
}

function Password({ told }: { told: Told }) {
  const { password: texts } = useTexts().notices;
  return (
    <section className="query-password" aria-label={texts.title}>
      <p>{texts.lead}</p>
      <dl className="facts">
        <dt>{texts.number}</dt>
        <dd>{told.displayNo}</dd>
        <dt>{texts.value}</dt>
        <dd>
          <strong className="query-digits">{told.password}</strong>
        </dd>
        <dt>{texts.address}</dt>
        <dd>{told.address}</dd>
      </dl>
      {told.edition > 1 && (
        <p className="faint" role="status">
          {texts.renewed}
        </p>
      )}
    </section>
  );
}
