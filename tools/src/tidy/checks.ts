import { clockAndDice } from './clock-and-dice.ts';
import { commandTests } from './command-tests.ts';
import { dependencyRecords } from './dependency-records.ts';
import { docComments } from './doc-comments.ts';
import { fileLength } from './file-length.ts';
import { fileNames } from './file-names.ts';
import { foreignDoors } from './foreign-doors.ts';
import { GENERATED, generatedFiles } from './generated-files.ts';
import { glossaryWords } from './glossary-words.ts';
import { lockfile } from './lockfile.ts';
import { machineTraces } from './machine-traces.ts';
import { markdownLinks } from './markdown-links.ts';
import { migrations } from './migrations.ts';
import { schemaNames } from './schema-names.ts';
import { sqlPlace } from './sql-place.ts';
import { textTables } from './text-tables.ts';
import { todoForm } from './todo-form.ts';
import type { Check } from './tree.ts';

/** What no linter knows. Each has a test with a tree that breaks it. */
export const TIDY_CHECKS: Readonly<Record<string, Check>> = {
  clockAndDice,
  commandTests,
  dependencyRecords,
  docComments,
  fileLength,
  fileNames,
  foreignDoors,
  generatedFiles: generatedFiles(GENERATED),
  glossaryWords,
  lockfile,
  machineTraces,
  markdownLinks,
  migrations,
  schemaNames,
  sqlPlace,
  textTables,
  todoForm,
};
