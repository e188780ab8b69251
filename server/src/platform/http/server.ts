import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from 'fastify';
import { jsonFault } from '../../kernel/json-text.ts';
import { refuseBrokenRequest } from './broken-requests.ts';
import { compileWhenAsked } from './compile-when-asked.ts';
import { type HttpRefusal, sendProblem } from './problem.ts';
import { PROTECTION } from './protection.ts';
import { cutOffSlowSenders, PATIENCE, type Patience } from './slow-senders.ts';
import { unreadableBody } from './unreadable-body.ts';

/** JSON bodies are small; files and imports have limits of their own. */
const JSON_BYTES_MAX = 256 * 1024;

export interface HttpOptions {
  readonly log: FastifyBaseLogger;
  readonly newRequestId: () => string;
  /** Addresses of proxies whose forwarded headers may be believed; none by default. */
  readonly trustProxy: false | string[];
  /** How long senders of bodies may take; half a minute, unless given. */
  readonly patience?: Patience;
}

/**
 * A Fastify server with strict defaults: unknown fields are refused, bodies are never coerced, slow
 * senders are cut off, and every error leaves as a problem without a stack.
 */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: options.newRequestId,
    trustProxy: options.trustProxy,
    // An address that cannot be decoded never reaches a route, and still leaves as a problem.
    frameworkErrors: (_error, _request, reply) => {
      reply.headers(PROTECTION);
      sendProblem(reply, { code: 'request/unreadable', reason: 'address' });
    },
    bodyLimit: JSON_BYTES_MAX,
    clientErrorHandler: refuseBrokenRequest,
    // Bodies have limits of their own, since an import may last for hours; headers have this one.
    requestTimeout: 0,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 },
  });
  compileWhenAsked(app);
  cutOffSlowSenders(app, options.patience ?? PATIENCE);
  acceptOnlyKnownBodies(app);
  await app.register(fastifyCookie);
  // How large a file may be, the route says that takes it.
  await app.register(fastifyMultipart, {
    limits: { files: 1, fields: 0, parts: 2, fieldNameSize: 100, headerPairs: 20 },
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code.startsWith('server/')) request.log.error({ err: error }, 'defect');
    return sendProblem(reply, refusal);
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(PROTECTION);
    done();
  });
  return app;
}

/** Only `application/json` is parsed here; streams are taken raw by the routes that want them. */
function acceptOnlyKnownBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request, bytes: Buffer, done) => {
      if (!isUtf8(request.headers['content-type'])) return done(wrongCharset());
      const parsed = parseBody(bytes);
      return typeof parsed === 'string' ? done(unreadableBody(parsed)) : done(null, parsed.value);
    },
  );
  app.addContentTypeParser('application/x-ndjson', (request, payload, done) =>
    isUtf8(request.headers['content-type']) ? done(null, payload) : done(wrongCharset()),
  );
}

/** The value of a body, or why it is refused. */
function parseBody(bytes: Buffer): { readonly value: unknown } | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const fault = jsonFault(text) ?? (hasPollutingKey(text) ? 'forbidden-key' : undefined);
    return fault ?? { value: JSON.parse(text) };
  } catch {
    return 'not-json';
  }
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i;

function isUtf8(contentType: string | undefined): boolean {
  const charset = CHARSET.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function wrongCharset(): Error {
  return Object.assign(new Error('charset'), { statusCode: 415, code: 'BODY_CHARSET' });
}

const POLLUTING = /"(?:__proto__|constructor|prototype)"\s*:/;

function hasPollutingKey(body: string): boolean {
  return POLLUTING.test(body) || body.includes('\\u0000');
}

type ValidationFault = NonNullable<FastifyError['validation']>[number];

/** What the rule that is broken asks for: a number, a type, a pattern, or one of some words. */
function askedBy({ params }: ValidationFault): string | number {
  const { limit, type, pattern, format, allowedValues } = params;
  const asked = limit ?? type ?? pattern ?? format ?? allowedValues ?? '';
  return typeof asked === 'number' ? asked : [asked].flat().join(', ');
}

/** The field that is wrong; of one that is missing or surplus, where it would be or is. */
function pathOf({ instancePath, params }: ValidationFault): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return name === undefined ? instancePath || '/' : `${instancePath}/${name}`;
}

function refusalOf(error: FastifyError): HttpRefusal {
  const problem = error.validation?.[0];
  if (problem) {
    const where = error.validationContext ?? 'body';
    return {
      code: 'request/malformed',
      where,
      path: pathOf(problem),
      reason: problem.message ?? problem.keyword,
      rule: problem.keyword,
      asked: askedBy(problem),
    };
  }
  if (isUnavailable(error)) return { code: 'server/unavailable' };
  return BY_STATUS[error.statusCode ?? 500]?.(error) ?? { code: 'server/defect' };
}

const BY_STATUS: Readonly<Record<number, (error: FastifyError) => HttpRefusal>> = {
  400: (error) => ({ code: 'request/unreadable', reason: error.message }),
  // A path of the built web that leaves its folder, or is none.
  403: () => ({ code: 'request/not-found' }),
  404: () => ({ code: 'request/not-found' }),
  413: () => ({ code: 'request/too-large', bytesMax: JSON_BYTES_MAX }),
  415: () => ({ code: 'request/media-type' }),
  429: () => ({ code: 'request/too-many' }),
};

/** The database is gone, coming, full or overloaded, or a process is: the same request may be sent again. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  // Too many connections, disk full, no lock, too slow; serialisation and deadlock after all attempts.
  '53300',
  '53100',
  '55P03',
  '57014',
  '40001',
  '40P01',
  // Too many wait for a process, or it took too long.
  'EBUSY',
]);
/** The driver and its pool say these in words alone. */
const UNAVAILABLE_WORDS = /^(Connection terminated|timeout exceeded when trying to connect)/;

function isUnavailable(error: FastifyError): boolean {
  return UNAVAILABLE.has(error.code) || UNAVAILABLE_WORDS.test(error.message);
}
