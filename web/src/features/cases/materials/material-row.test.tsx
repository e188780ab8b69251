import type { StoredFile } from '@banshi/contract/material-views';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { type HandedByNumber, handedMaterials } from './handed.ts';
import { MaterialTicks } from './material-ticks.tsx';

vi.mock('../../../api/upload.ts', () => ({
  upload: async ({ name, size }: File): Promise<StoredFile> => ({
    ...{ fileId: name, name, mediaType: 'application/pdf', sizeBytes: size, pageCount: 1 },
  }),
}));

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'showDirectoryPicker');
});

const MATERIALS = ['申请书', '示例图纸'].map((name, index) => ({
  ...{ orderNum: index + 1, name, isMain: index === 0, isNecessary: true },
  ...{ allowTolerance: false, acceptStandard: '盖章' },
}));

let handed: HandedByNumber = new Map();

function Ticks() {
  const [state, setState] = useState<HandedByNumber>(new Map());
  handed = state;
  return <MaterialTicks materials={MATERIALS} handed={state} onChange={setState} />;
}

test('a file that is dropped onto the row of a material is uploaded for it', async () => {
  show(<Ticks />, { pattern: '/', path: '/' });
  const row = screen.getByText(/示例图纸/).closest('li');
  expect(row).not.toBeNull();
  const file = new File(['x'], '图纸.pdf');
  if (row) fireEvent.drop(row, { dataTransfer: { files: [file] } });
  await screen.findByText('图纸.pdf');
  expect(handedMaterials(handed)).toEqual([
    { orderNum: 2, form: 'electronic', fileIds: ['图纸.pdf'] },
  ]);
});

test('what the scanner writes into its folder is offered, and given to a material as a scan', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const files = [new File(['old'], '旧.pdf')];
  const values = async function* () {
    for (const file of files) yield { kind: 'file', getFile: async () => file };
    // A file that was renamed between the list and the look.
    yield { kind: 'file', getFile: () => Promise.reject(new Error('gone')) };
  };
  Object.assign(window, { showDirectoryPicker: async () => ({ name: '扫描', values }) });
  show(<Ticks />, { pattern: '/', path: '/' });
  fireEvent.click(screen.getByRole('button', { name: '选扫描文件夹' }));
  await screen.findByText('还没有新文件。');
  files.push(new File(['new'], '新.pdf'));
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.advanceTimersByTimeAsync(2_000);
  const choice = await screen.findByLabelText('把 新.pdf 交给');
  expect(screen.queryByLabelText('把 旧.pdf 交给')).toBeNull();
  fireEvent.change(choice, { target: { value: '1' } });
  await waitFor(() =>
    expect(handedMaterials(handed)).toEqual([
      { orderNum: 1, form: 'electronic', fileIds: ['新.pdf'], source: 'scan' },
    ]),
  );
});
