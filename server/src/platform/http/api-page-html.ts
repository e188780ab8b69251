import { type SchemaObject, sampleText } from './schema-sample.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: SchemaObject;
}

type Content = Readonly<Record<string, { readonly schema: SchemaObject }>>;

/** An operation as `openApiDocument` writes it, as far as the page shows it. */
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-roles': string | readonly string[];
  readonly 'x-reach': string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Content }>
  >;
}

/** The OpenAPI document, as far as the page shows it. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Placed {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/**
 * The page of the API as HTML: the operations by tag, each with its parameters, its body, its answers
 * and a form to try it. It reads without a script; only trying needs one.
 */
export function apiPage({ info, tags, paths }: ApiDocument): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = tags.map(({ name }) =>
    section(
      name,
      all.filter(({ operation }) => operation.tags.includes(name)),
    ),
  );
  const title = `${text(info.title)} API ${text(info.version)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>${title}</h1>
<p>${text(info.description)}</p>
<p>Trying an operation uses the session of this browser: <a href="/">sign in</a> first. The document itself: <a href="/api/openapi.json">openapi.json</a>.</p>
</header>
<nav aria-label="Tags"><ul>${tags.map(({ name }) => `<li><a href="#tag-${text(name)}">${text(name)}</a></li>`).join('')}</ul></nav>
<main>
${sections.join('\n')}
</main>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
}

function section(name: string, operations: readonly Placed[]): string {
  return `<section aria-labelledby="tag-${text(name)}">
<h2 id="tag-${text(name)}">${text(name)}</h2>
${operations.map(details).join('\n')}
</section>`;
}

function details({ path, method, operation }: Placed): string {
  const { operationId, summary } = operation;
  const roles = operation['x-roles'];
  const who = typeof roles === 'string' ? roles : roles.join(', ');
  const call = `<span class="method">${method.toUpperCase()}</span> /api${text(path)}`;
  return `<details id="${text(operationId)}">
<summary><h3><code>${call}</code></h3> ${text(summary)}</summary>
<div class="operation">
<dl><dt>Operation</dt><dd><code>${text(operationId)}</code></dd>
<dt>Who</dt><dd>${text(who)}</dd><dt>Reaches</dt><dd>${text(operation['x-reach'])}</dd></dl>
${form({ path, method, operation })}
${answers(operation)}
</div>
</details>`;
}

function form({ path, method, operation }: Placed): string {
  const { operationId, parameters } = operation;
  const fields = parameters.filter((one) => one.in !== 'header');
  const [body] = Object.entries(operation.requestBody?.content ?? {});
  return `<form data-method="${method.toUpperCase()}" data-path="${text(path)}" aria-label="Try ${text(operationId)}">
<h4>Try it</h4>
${fields.map((one) => parameterField(operationId, one)).join('\n')}
${body ? bodyField(operationId, body) : ''}
<button type="submit">Send ${text(operationId)}</button>
<output aria-label="Answer to ${text(operationId)}"><pre></pre></output>
</form>`;
}

function parameterField(operationId: string, parameter: Parameter): string {
  const { name, required, schema } = parameter;
  const id = text(`${operationId}-${name}`);
  const about = [parameter.in, required ? 'required' : 'optional', constraintsOf(schema)];
  return `<label for="${id}"><code>${text(name)}</code> (${text(about.filter(Boolean).join(', '))})</label>
<input id="${id}" data-in="${text(parameter.in)}" data-name="${text(name)}"${required ? ' required' : ''} value="${text(String(schema.default ?? ''))}">`;
}

type BodyContent = readonly [type: string, content: Content[string]];

function bodyField(operationId: string, [type, { schema }]: BodyContent): string {
  const id = text(`${operationId}-body`);
  const label = `<label for="${id}">Body (${text(type)})</label>`;
  if (type === 'multipart/form-data') return `${label}<input id="${id}" type="file" data-body>`;
  const sample = type === 'application/json' ? sampleText(schema) : '';
  return `${label}
<textarea id="${id}" rows="8" spellcheck="false" data-body="${text(type)}">${text(sample)}</textarea>
<details><summary>Schema of the body of ${text(operationId)}</summary><pre>${json(schema)}</pre></details>`;
}

function answers({ operationId, responses }: Operation): string {
  const rows = Object.entries(responses).map(
    ([status, { description }]) => `<dt>${text(status)}</dt><dd>${text(description)}</dd>`,
  );
  const [done] = Object.values(responses['200']?.content ?? {});
  const schema = done
    ? `<details><summary>Schema of the answer of ${text(operationId)}</summary><pre>${json(done.schema)}</pre></details>`
    : '';
  return `<h4>Answers</h4>
<dl>${rows.join('')}</dl>
${schema}`;
}

function constraintsOf({ type, enum: words, minimum, maximum, pattern }: SchemaObject): string {
  if (words) return words.join(' | ');
  const range = minimum === undefined ? '' : ` ${minimum} to ${maximum ?? '…'}`;
  return pattern === undefined ? `${type ?? ''}${range}` : `matching ${pattern}`;
}

function json(value: unknown): string {
  return text(JSON.stringify(value, null, 1));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text within an element or an attribute. */
function text(value: string): string {
  return value.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
