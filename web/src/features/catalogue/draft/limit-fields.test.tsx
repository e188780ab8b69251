import type { MatterBody } from '@banshi/contract/matter-file';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { LimitFields } from './limit-fields.tsx';

afterEach(cleanup);

const NONE = { statutoryLimit: null, promiseLimit: null } as MatterBody;
let last = NONE;

/** The limits of a list without any. */
function Limits() {
  const [body, setBody] = useState(NONE);
  last = body;
  return (
    <LimitFields body={body} onChange={(next) => setBody({ ...body, ...next } as MatterBody)} />
  );
}

test('L10: a list says how long another law lets the limit be extended, and which law', async () => {
  show(<Limits />, { pattern: '/', path: '/' });
  fireEvent.click(await screen.findByLabelText(/延长期限/u));
  fireEvent.change(screen.getByLabelText('可以延长的工作日'), { target: { value: '30' } });
  const law = screen.getByLabelText('作此规定的法律和条款');
  fireEvent.change(law, { target: { value: '《示例条例》第九条' } });
  expect(last.extension).toEqual({ days: 30, byLaw: '《示例条例》第九条' });
  fireEvent.click(screen.getByLabelText(/延长期限/u));
  expect(last.extension).toBeNull();
});
