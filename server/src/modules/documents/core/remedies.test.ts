import { expect, test } from 'vitest';
import { remediesNotice } from './remedies.ts';

test('L16: what the decider wrote stands when it names both remedies with their limits', () => {
  const written =
    '如不服本决定，可以自收到决定书之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。';
  expect(remediesNotice('四川省人民政府', written)).toBe(written);
});

test.each([
  '',
  '   ',
  '可以申请行政复议。',
  '可以在60日内申请行政复议。',
  '可以在6个月内提起诉讼。',
  '如不服，可以提起行政诉讼。',
])('L16: to "%s" the law’s own words are added', (written) => {
  const notice = remediesNotice(undefined, written);
  expect(notice.startsWith(written.trim())).toBe(true);
  expect(notice).toMatch(/六十日内向有管辖权的行政复议机关申请行政复议/);
  expect(notice).toMatch(/六个月内依法向有管辖权的人民法院提起行政诉讼。$/);
});
