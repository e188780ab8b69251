/** The look of the page of the API: plain, narrow on a phone, in the colours of the workbench. */
export const API_STYLE = `
* { box-sizing: border-box; }
html { color: #1c2430; background: #f5f6f8; font: 15px/1.5 system-ui, "Noto Sans SC", sans-serif; }
body { max-width: 960px; margin: 0 auto; padding: 16px; }
h1 { font-size: 22px; }
h2 { margin-top: 32px; font-size: 18px; }
h3 { display: inline; margin: 0; font-size: 15px; }
h4 { margin: 16px 0 4px; font-size: 14px; }
a { color: #1b4a8a; }
code, pre, textarea, input { font-family: ui-monospace, monospace; font-size: 13px; }
pre { margin: 0; padding: 8px; background: #f5f6f8; white-space: pre-wrap; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 4px 0; }
details { margin: 8px 0; border: 1px solid #d5dae1; background: #fff; }
summary { padding: 8px 12px; cursor: pointer; overflow-wrap: anywhere; }
.operation { padding: 0 12px 12px; }
.method { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; margin: 0; }
dt { color: #4a5565; }
dd { margin: 0; overflow-wrap: anywhere; }
label { display: block; margin-top: 8px; color: #4a5565; }
input, textarea { width: 100%; padding: 6px 8px; border: 1px solid #8a94a3; border-radius: 3px; }
button { min-height: 32px; margin: 12px 0 8px; padding: 4px 16px; border: 0; border-radius: 3px;
  color: #fff; background: #1b4a8a; font: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid #1b4a8a; outline-offset: 1px; }
output { display: block; }
output pre:empty { display: none; }
`;

/** Sends what a form holds, with the session of the browser, and shows what came back. */
export const API_SCRIPT = `'use strict';
const csrfToken = async () => {
  const reply = await fetch('/api/session');
  return reply.ok ? (await reply.json()).csrfToken : '';
};
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const addressOf = (form) => {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll('[data-in]')) {
    const { in: place, name } = field.dataset;
    if (place === 'path') path = path.replace('{' + name + '}', encodeURIComponent(field.value));
    if (place === 'query' && field.value !== '') query.append(name, field.value);
  }
  return '/api' + path + (query.size > 0 ? '?' + query : '');
};

const requestOf = async (form) => {
  const { method } = form.dataset;
  const headers = {};
  const body = form.querySelector('[data-body]');
  if (method !== 'GET') {
    headers['x-csrf-token'] = await csrfToken();
    headers['idempotency-key'] = randomKey();
  }
  if (!body) return { method, headers };
  if (body.type === 'file') {
    const parts = new FormData();
    if (body.files[0]) parts.append('file', body.files[0]);
    return { method, headers, body: parts };
  }
  headers['content-type'] = body.dataset.body;
  return { method, headers, body: body.value };
};

const shown = async (reply) => {
  const type = reply.headers.get('content-type') ?? '';
  const head = reply.status + ' ' + reply.statusText + ' ' + type;
  if (type.includes('json')) {
    const text = await reply.text();
    return head + '\\n\\n' + (text === '' ? '' : JSON.stringify(JSON.parse(text), null, 2));
  }
  if (type.startsWith('text/')) return head + '\\n\\n' + (await reply.text());
  return head + '\\n\\n' + (await reply.blob()).size + ' bytes';
};

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const output = form.querySelector('output pre');
  output.textContent = '…';
  try {
    output.textContent = await shown(await fetch(addressOf(form), await requestOf(form)));
  } catch (error) {
    output.textContent = 'No answer came: ' + error.message;
  }
});

const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  if (named instanceof HTMLDetailsElement) named.open = true;
};
addEventListener('hashchange', openNamed);
openNamed();
`;
