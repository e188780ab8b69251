import { correctNotice } from '@banshi/contract/licence-acts';
import type { RoleId } from '@banshi/contract/roles';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import { useIntent } from '../../api/use-intent.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ParagraphField } from '../../ui/plain-field.tsx';

const CORRECTORS: readonly RoleId[] = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'];

/** Puts right what was published of the grant, in a sentence that is public. */
export function NoticeCorrection({ licenceId }: { licenceId: string }) {
  const { licences: texts } = useTexts();
  const { grants } = useSession();
  const [statement, setStatement] = useState('');
  const intent = useIntent();
  const correction = useMutation({
    mutationFn: () =>
      intent([licenceId, statement], (idempotencyKey) =>
        call(correctNotice, { params: { caseId: licenceId }, body: { statement }, idempotencyKey }),
      ),
    onSuccess: () => setStatement(''),
  });
  if (!grants.some(({ role }) => CORRECTORS.includes(role))) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correction.mutate();
  };
  return (
    <section className="plain-panel no-print">
      <h2>{texts.notice}</h2>
      <p className="faint">{texts.noticeHelp}</p>
      <form className="licence-form" onSubmit={submit} noValidate>
        <ParagraphField
          label={texts.fields['statement'] ?? ''}
          value={statement}
          onChange={setStatement}
        />
        <ProblemNote error={correction.error} />
        <p role="status">{correction.isSuccess ? texts.noticeDone : ''}</p>
        <div>
          <Button htmlType="submit" loading={correction.isPending}>
            {texts.notice}
          </Button>
        </div>
      </form>
    </section>
  );
}
