import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../testing/show.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { FigureTable } from './figure-table.tsx';

const flow = { accepted: 37_241, closed: 38_014, openStart: 1000, openEnd: 227 };
const figures = {
  from: '2022-01-01',
  to: '2022-06-17',
  by: 'bucket' as const,
  definition: 1,
  asOf: '2022-06-18T09:00:00+08:00',
  rows: [{ key: 'otherNine', label: 'otherNine', ...flow }],
  total: { key: 'total', label: '合计', ...flow },
};
const place = { pattern: '/statistics', path: '/statistics' };

test('every figure is a way to the list behind it, separators on screen and not in the address', () => {
  show(<FigureTable figures={figures} />, place);
  const table = screen.getByRole('table', { name: '按三类统计，2022-01-01 至 2022-06-17' });
  expect(within(table).getAllByRole('link')).toHaveLength(8);
  const link = screen.getByRole('link', { name: '其它九类行权，办结 38,014 件，查看清单' });
  expect(link.textContent).toBe('38,014');
  expect(link.getAttribute('href')).toContain(
    'measure=closed&from=2022-01-01&to=2022-06-17&by=bucket&key=otherNine',
  );
});

test('more finished than accepted is explained and never shown as a fault', () => {
  const row = {
    key: 'otherNine',
    label: '',
    ...flow,
    closedFromStock: 900,
    closedFromPeriod: 37_110,
    refusedAcceptance: 0,
    closedWithoutAcceptance: 4,
    acceptedLate: 0,
    balanced: true,
  };
  show(
    <ExplanationPanel
      rows={[row]}
      total={null}
      definition={1}
      period={{ from: '2022-01-01', to: '2022-06-17' }}
    />,
    place,
  );
  expect(screen.getByText(/办结比受理多 773 件/)).toBeTruthy();
  expect(screen.getByText(/账平/)).toBeTruthy();
  const addresses = screen.getAllByRole('link').map((one) => one.getAttribute('href') ?? '');
  expect(addresses.map((one) => new URLSearchParams(one.split('?')[1]).get('acceptance'))).toEqual([
    ...[null, null, null, null],
    ...['before', 'within', 'never'],
  ]);
  const never = screen.getByRole('link', { name: /没有受理记录的）\s*4/ });
  expect(never.getAttribute('href')).toContain('measure=closed&from=2022-01-01&to=2022-06-17');
});

test('finished with refused acceptances lead to a list of both, and the explanation tells them apart', () => {
  show(<FigureTable figures={{ ...figures, definition: 2 }} />, place);
  const link = screen.getByRole('link', { name: '其它九类行权，办结 38,014 件，查看清单' });
  expect(link.getAttribute('href')).toContain('measure=closedOrRefused&');
  const parts = { closedFromStock: 900, closedFromPeriod: 37_110, refusedAcceptance: 4 };
  const rest = { closedWithoutAcceptance: 0, acceptedLate: 0, balanced: true };
  const rows = [{ key: 'otherNine', label: '', ...flow, ...parts, ...rest }];
  const period = { from: '2022-01-01', to: '2022-06-17' };
  show(<ExplanationPanel {...{ rows, period, total: null, definition: 2 }} />, place);
  expect(screen.getByText(/不予受理按本口径计入办结/)).toBeTruthy();
  const refused = screen.getByRole('link', { name: /不予受理 4 件/ });
  expect(refused.getAttribute('href')).toContain('measure=refusedAcceptance&');
});
