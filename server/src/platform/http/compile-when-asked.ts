import AjvCompiler from '@fastify/ajv-compiler';
import SerializerSelector from '@fastify/fast-json-stringify-compiler';
import type { FastifyInstance, FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';

/** Unknown fields are refused and nothing is coerced. */
const STRICTNESS = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: true,
  allErrors: false,
  strict: false,
} as const;

type Validator = ReturnType<FastifySchemaCompiler<unknown>>;
type Serializer = ReturnType<FastifySerializerCompiler<unknown>>;

/**
 * Fastify's own compilers of schemas, put off until an operation is asked for the first time: compiling
 * all of them takes a good part of every start, and most of them are not asked for within a day.
 */
export function compileWhenAsked(app: FastifyInstance): void {
  // Both packages take what Fastify hands over; the types of the first tell of the bare schema instead.
  const validatorOf = AjvCompiler()(
    {},
    { customOptions: STRICTNESS },
  ) as FastifySchemaCompiler<unknown>;
  const serializerOf = SerializerSelector()() as FastifySerializerCompiler<unknown>;
  app.setValidatorCompiler((route) => validatorWhenAsked(() => validatorOf(route)));
  app.setSerializerCompiler((route) => serializerWhenAsked(() => serializerOf(route)));
}

/** Fastify reads what is wrong from the function itself, as Ajv leaves it there. */
function validatorWhenAsked(compile: () => Validator): Validator {
  let compiled: Validator | undefined;
  const validate: Validator = (data: unknown) => {
    compiled ??= compile();
    const verdict = compiled(data);
    validate.errors = compiled.errors ?? null;
    return verdict;
  };
  return validate;
}

function serializerWhenAsked(compile: () => Serializer): Serializer {
  let serialize: Serializer | undefined;
  return (value) => {
    serialize ??= compile();
    return serialize(value);
  };
}
