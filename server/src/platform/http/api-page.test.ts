import { OPERATIONS } from '@banshi/contract/operations';
import { expect, test } from 'vitest';
import { type ApiDocument, apiPage } from './api-page-html.ts';
import { openApiDocument } from './openapi.ts';
import { sampleText } from './schema-sample.ts';

const document = openApiDocument(OPERATIONS, '1.2.3') as ApiDocument;

test('every operation stands on the page once, with its roles and a form', () => {
  const page = apiPage(document);
  for (const { operationId, access } of OPERATIONS) {
    expect(page.split(`<details id="${operationId}">`)).toHaveLength(2);
    expect(page).toContain(`<button type="submit">Send ${operationId}</button>`);
    if (Array.isArray(access)) expect(page).toContain(access.join(', '));
  }
});

test('no id stands twice, and every label names a field that is there', () => {
  const page = apiPage(document);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...page.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test('what a document says is shown and not obeyed', () => {
  const info = { ...document.info, description: '<script>alert("x")</script> & more' };
  const page = apiPage({ ...document, info });
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
  expect(page.match(/<script/g)).toHaveLength(1);
});

test('a body begins with its required fields', () => {
  const schema = {
    type: 'object',
    required: ['verdict', 'revision', 'reason', 'days'],
    properties: {
      verdict: { enum: ['approve', 'reject'] },
      revision: { type: 'integer', minimum: 1 },
      reason: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      days: { type: 'array', minItems: 1, items: { type: 'string', examples: ['2026-11-23'] } },
      more: { type: 'string' },
    },
  };
  expect(JSON.parse(sampleText(schema))).toEqual({
    verdict: 'approve',
    revision: 1,
    reason: null,
    days: ['2026-11-23'],
  });
});
