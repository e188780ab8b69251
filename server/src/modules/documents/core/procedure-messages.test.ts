import { expect, test } from 'vitest';
import { aStory } from './a-story.test-support.ts';
import { saidIn } from './said-in.test-support.ts';

test('L10: the head of the body extends the limit of what it decides alone', () => {
  expect(saidIn(aStory('EXTENSION_NOTICE'))).toContain(
    '依照《中华人民共和国行政许可法》第四十二条第一款的规定，经本机关负责人批准',
  );
});

test('L10: where another law sets the length, the notice rests on that law', () => {
  const story = aStory('EXTENSION_NOTICE');
  const byLaw = '《示例条例》第九条';
  const events = story.events.map((event) =>
    event.type === 'cases/extended' ? { ...event, days: 30, byLaw } : event,
  );
  const said = saidIn(aStory('EXTENSION_NOTICE', { events }));
  expect(said).toContain(
    '依照《示例条例》第九条的规定，经本机关负责人批准，决定延长办理期限30个工作日',
  );
  expect(said).not.toContain('第四十二条');
});

test('L10, L11: the head of the government extends the limit of what several bodies handle together', () => {
  const { matter } = aStory('EXTENSION_NOTICE');
  const joint = { ...matter, jointUnder: '四川省人民政府' };
  const said = saidIn(aStory('EXTENSION_NOTICE', { matter: joint }));
  expect(said).toContain(
    '依照《中华人民共和国行政许可法》第四十二条第二款的规定，经四川省人民政府负责人批准',
  );
  expect(said).not.toContain('本机关负责人');
});
