import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test('a line is one JSON object with its time', () => {
  const [line] = logged((log) => log.info({ status: 200, ms: 3 }, 'request'));
  expect(line).toMatchObject({ status: 200, ms: 3, msg: 'request' });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('an error of the database is logged without what people have typed', () => {
  const error = Object.assign(new Error('invalid input: "示例甲"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (id_no)=(510104199003071018)',
  });
  const text = JSON.stringify(logged((log) => log.error({ err: error }, 'defect')));
  expect(text).toContain('22P02');
  expect(text).not.toContain('示例甲');
  expect(text).not.toContain('510104199003071018');
});

test('of several errors that failed together each is named, as it would be alone', () => {
  const ofDatabase = Object.assign(new Error('示例甲'), { severity: 'ERROR', code: '22P02' });
  const error = new AggregateError([ofDatabase, new Error('too late')], '2 acts failed');
  const [line] = logged((log) => log.error({ err: error }, 'defect'));
  expect(line.err.errors).toMatchObject([{ code: '22P02' }, { message: 'too late' }]);
  expect(JSON.stringify(line)).not.toContain('示例甲');
});

test('personal fields are removed', () => {
  const text = JSON.stringify(
    logged((log) => log.info({ idNo: '510104199003071018', body: { password: 'secret' } }, 'x')),
  );
  expect(text).not.toMatch(/510104199003071018|secret/);
});
