import { createRequire, registerHooks } from 'node:module';

const ownRequire = createRequire(import.meta.url);

// dependency-cruiser reads TypeScript only through a `typescript` below 7, and npm hoists it beside
// the repository's `typescript` 7, where it would look at nothing and report success. It is lent the
// version of this workspace, for good: it imports lazily. `check-architecture.ts` proves that it looks.
registerHooks({
  resolve(specifier, context, next) {
    const asks = context.parentURL?.includes('/node_modules/dependency-cruiser/') ?? false;
    const isTypeScript = specifier === 'typescript' || specifier.startsWith('typescript/');
    if (!asks || !isTypeScript) return next(specifier, context);
    return next(ownRequire.resolve(specifier), { ...context, parentURL: import.meta.url });
  },
});

/** dependency-cruiser, able to read TypeScript. */
export function importCruiser(): Promise<typeof import('dependency-cruiser')> {
  return import('dependency-cruiser');
}
