import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { publishedCalendar } from '../platform/published-calendar.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { registerBulletinCheck } from './bulletin-check.ts';

const FILE = {
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections: [
    { title: '办理情况', statistics: { source: '示例平台', from: '2026-01-01', to: '2026-02-27' } },
    { title: '窗口动态', text: ['省本级行政许可事项受理9件。'] },
  ],
};

async function check(content: unknown, ...options: readonly string[]) {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, JSON.stringify(content));
  const said = { out: [] as string[], failure: '', json: undefined as unknown };
  const program = new Command().exitOverride();
  registerBulletinCheck(program.command('bulletin'), {
    io: {
      out: (text) => void said.out.push(text),
      json: (value) => {
        said.json = value;
      },
      fail: (sentence) => {
        said.failure += sentence;
      },
    },
    figures: async () => ({
      license: { accepted: 8, closed: 2 },
      publicService: { accepted: 3, closed: 4 },
      otherNine: { accepted: 5, closed: 6 },
    }),
    calendar: async () => publishedCalendar(),
  });
  await program.parseAsync(['bulletin', 'check', path, ...options], { from: 'user' });
  return said;
}

test('a number that differs from the figures of the database fails the check, place and mend named', async () => {
  const { out, failure } = await check(FILE);
  expect(out).toEqual([
    'P9 error $.sections[1].text[0] 「本级行政许可事项受理9件。」 The text says 9, the figures that the issue cites say 8.',
    expect.stringMatching(/^P3 info \$\.sections\[0\]\.statistics /),
  ]);
  expect(failure).toMatch(/1 of 2 findings block signing/);
});

test('findings are machine-readable, and a text without error passes', async () => {
  const sections = [{ title: '窗口动态', text: ['受理 其它事项'] }];
  const { json, failure, out } = await check({ ...FILE, sections }, '--json');
  expect(json).toEqual({
    findings: [
      expect.objectContaining({ rule: 'P2', severity: 'warning', place: '$.sections[0].text[0]' }),
      expect.objectContaining({ rule: 'P4', severity: 'warning', fix: '受理其它事项' }),
    ],
    errors: 0,
    warnings: 2,
    infos: 0,
  });
  expect([out, failure]).toEqual([[], '']);
});

test('a file that is none is refused with its path and the reason', async () => {
  const { failure, out } = await check({ ...FILE, title: '' });
  expect(failure).toMatch(/\$\.title: is blank/);
  expect(out).toEqual([]);
});
