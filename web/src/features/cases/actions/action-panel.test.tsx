import { cleanup, screen } from '@testing-library/react';
import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { aCase } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { ActionPanel } from './action-panel.tsx';

afterEach(cleanup);

let moveOn: () => void;

/** The receipt beside the search: the case moves on while somebody looks for another. */
function Receipt() {
  const [version, setVersion] = useState(1);
  moveOn = () => setVersion(2);
  const actions = [{ action: 'accept', blocked: null }] as const;
  return (
    <>
      <input aria-label="查找办件" />
      <ActionPanel detail={aCase({ version, actions: [...actions] })} isFirst />
    </>
  );
}

const at = { pattern: '/', path: '/' };

test('the work goes on at the first action', async () => {
  show(<Receipt />, at);
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: '受理' }));
});

test('a case that moves on takes the keyboard from nobody who types elsewhere', async () => {
  show(<Receipt />, at);
  const search = await screen.findByLabelText('查找办件');
  search.focus();
  act(() => moveOn());
  expect(document.activeElement).toBe(search);
});
