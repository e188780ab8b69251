import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProblemError } from '../api/problem-error.ts';
import { show } from '../testing/show.tsx';
import { RecordForm } from './record-form.tsx';

const TEXTS = { record: '登记人员', missing: '请填写姓名。', submit: '登记' };

test('what is missing is said in place of what was refused before', async () => {
  const given = {
    code: 'identity/staff-unknown',
    status: 404,
    requestId: null,
    facts: {},
  } as const;
  const record = { isPending: false, error: new ProblemError(given) };
  const form = (
    <RecordForm texts={TEXTS} isComplete={false} record={record} onSend={() => undefined}>
      <p>…</p>
    </RecordForm>
  );
  show(form, { pattern: '/', path: '/' });
  expect((await screen.findByRole('alert')).textContent).not.toBe(TEXTS.missing);
  fireEvent.click(screen.getByRole('button', { name: TEXTS.submit }));
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([TEXTS.missing]);
});
