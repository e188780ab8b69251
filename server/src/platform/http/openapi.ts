import type { Endpoint } from '@banshi/contract/endpoint';
import { Problem, STATUS_OF } from '@banshi/contract/problem';

/**
 * The OpenAPI 3.1 document of these endpoints, made from the very schemas that validate requests and
 * filter replies; equal endpoints give equal text.
 */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const byPath = Map.groupBy(endpoints, (endpoint) => openApiPath(endpoint.path));
  const paths = [...byPath]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, ones]) => [path, Object.fromEntries(ones.map(operationEntry))]);
  return {
    openapi: '3.1.0',
    info: {
      title: '办事 Banshi',
      version,
      description:
        'Unsafe operations need the session cookie and its token in `x-csrf-token`; those marked so take an `Idempotency-Key`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(endpoints.map((endpoint) => endpoint.tag))].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: plain(Problem) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
    },
  };
}

function openApiPath(path: string): string {
  return path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
}

function operationEntry(endpoint: Endpoint): [string, object] {
  return [endpoint.method.toLowerCase(), operation(endpoint)];
}

function operation(endpoint: Endpoint): object {
  const { operationId, summary, tag, access, reach } = endpoint;
  return {
    operationId,
    summary,
    tags: [tag],
    ...(access === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    'x-roles': access,
    'x-reach': reach,
    parameters: parametersOf(endpoint),
    ...requestBodyOf(endpoint),
    responses: {
      200: { description: 'done', content: replyContent(endpoint) },
      ...problemResponses(endpoint),
    },
  };
}

function parametersOf({ params, query, idempotency }: Endpoint): object[] {
  return [
    ...named('path', params),
    ...named('query', query),
    ...(idempotency === 'key'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 8, maxLength: 255 },
          },
        ]
      : []),
  ];
}

function named(place: 'path' | 'query', schema: Endpoint['query']): object[] {
  const properties: Record<string, object> = schema?.['properties'] ?? {};
  const required: readonly string[] = schema?.['required'] ?? [];
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: plain(value),
  }));
}

function requestBodyOf({ body, consumes }: Endpoint): object {
  if (consumes === 'multipart/form-data') {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
    return { requestBody: { required: true, content: { [consumes]: { schema: file } } } };
  }
  if (consumes === 'application/x-ndjson') {
    return { requestBody: { required: true, content: { [consumes]: { schema: {} } } } };
  }
  if (!body) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: plain(body) } } },
  };
}

function replyContent({ reply, produces = 'application/json' }: Endpoint): object {
  if (produces === 'application/json') return { [produces]: { schema: plain(reply) } };
  return { [produces]: { schema: { type: 'string' } } };
}

function problemResponses({ refusals, access }: Endpoint): object {
  const gate = access === 'anyone' ? [] : (['identity/not-signed-in', 'identity/no-role'] as const);
  const codes = [...new Set([...gate, ...refusals, 'request/malformed' as const])];
  const byStatus = Map.groupBy(codes, (code) => STATUS_OF[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, ones]) => [
      status,
      {
        description: ones.join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
}

/** The schema as JSON, without the symbols that TypeBox keeps for itself. */
function plain(schema: object): object {
  const { $id: _, ...rest } = JSON.parse(JSON.stringify(schema));
  return rest;
}
