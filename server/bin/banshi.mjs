#!/usr/bin/env node
// Starts the command line on the Node that this project pins, whichever Node the machine has.
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_MIN = 24;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) {
  // What was compiled once is kept beside the packages: it halves the time of every start.
  module.enableCompileCache(
    fileURLToPath(new URL('../../node_modules/.cache/banshi', import.meta.url)),
  );
  await import(process.argv[2] === 'start' ? await builtProgram() : '../src/main.ts');
} else {
  runOnPinnedNode();
}

/** A server runs for months: it is bundled once, so that every start is quick. */
async function builtProgram() {
  const { ensureProgramBuilt } = await import('../src/cli/program-build.ts');
  module.setSourceMapsSupport(true);
  try {
    return await ensureProgramBuilt('banshi');
  } catch (error) {
    process.stderr.write(
      `The program could not be bundled (${error.message}); it starts from its sources, which takes a second longer.\n`,
    );
    return '../src/main.ts';
  }
}

/** Signals are passed on and waited out, so that whoever stops us knows when all is over. */
function runOnPinnedNode() {
  const manifest = createRequire(import.meta.url).resolve('node/package.json');
  const pinned = join(dirname(manifest), 'bin', 'node');
  const run = spawn(pinned, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => run.kill(signal));
  run.on('error', (error) => {
    process.stderr.write(
      `Node ${NODE_MAJOR_MIN} cannot be started (${error.message}); run "npm ci".\n`,
    );
    process.exit(1);
  });
  run.on('exit', (status, signal) => {
    if (signal === null) process.exit(status ?? 1);
    for (const name of SIGNALS) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
