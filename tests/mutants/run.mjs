// Breaks the product on purpose, one mutant of `*.json` at a time, and tells which of them no test of the quick subset notices.
//   node tests/mutants/run.mjs [--only TEXT,TEXT…] [--likely] [--at DIR]
// Works on a copy of the checkout. A mutant's likely killers run first; only what they let live meets every quick test that can see it, and
// with `--likely` not even that.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const option = name => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const copy = resolve(option('--at') ?? join(root, '.artifacts/mutants'));
const goal = 0.95;
const seconds = { build: 300, likely: 180, whole: 900 };

// In the order of their references: what is mutated in one is seen by the tests of those behind it.
const products = ['Core', 'Rendering', 'Adapters', 'Functions', 'SelfHost'];
const sees = {
  Core: ['Core', 'Rendering', 'Adapters', 'Functions', 'SelfHost'],
  Rendering: ['Rendering', 'Functions', 'SelfHost'],
  Adapters: ['Adapters', 'Functions', 'SelfHost'],
  Functions: ['Functions', 'SelfHost'],
  SelfHost: ['SelfHost'],
};

const listed = readdirSync(here).filter(name => name.endsWith('.json')).sort()
  .flatMap(name => JSON.parse(readFileSync(join(here, name), 'utf8')).map(mutant => ({ topic: name.slice(0, -5), ...mutant })));
const only = option('--only')?.split(',');
const mutants = only ? only.flatMap(part => listed.filter(each => each.topic === part || each.file.includes(part) || each.breaks === part)) : listed;

const grouped = (items, keyOf) => items.reduce((groups, each) => groups.set(keyOf(each), [...groups.get(keyOf(each)) ?? [], each]), new Map());
const occurrences = (text, part) => text.split(part).length - 1;
const stale = mutants.filter(each => occurrences(readFileSync(join(root, each.file), 'utf8'), each.old) !== 1);
if (stale.length > 0) {
  for (const each of stale) console.error(`Stale: ${each.file} does not hold exactly once: ${each.old}`);
  process.exit(2);
}

function copyCheckout() {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, maxBuffer: 1 << 26 }).toString().split('\0')
    .filter(file => file && existsSync(join(root, file)));
  const known = new Set(files);
  const before = join(copy, '.files');
  if (existsSync(before)) for (const file of readFileSync(before, 'utf8').split('\0')) if (!known.has(file)) rmSync(join(copy, file), { force: true });
  for (const file of files) {
    const [from, to] = [join(root, file), join(copy, file)];
    // A file that is the same keeps its time, so that it is not built again.
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
  writeFileSync(before, files.join('\0'));
}

/** Runs a program; its exit code, or null when it had to be stopped. Whatever it started is stopped with it. */
function run(program, args, limit) {
  return new Promise(done => {
    const child = spawn(program, args, { cwd: copy, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    let stopped = false;
    child.stdout.on('data', chunk => output += chunk);
    child.stderr.on('data', chunk => output += chunk);
    const timer = setTimeout(() => { stopped = true; process.kill(-child.pid, 'SIGKILL'); }, limit * 1000);
    child.on('close', code => { clearTimeout(timer); done({ code: stopped ? null : code, output }); });
  });
}

// What a mutant leaves unused or out of reach is no reason not to build it.
const env = { ...process.env, DOTNET_CLI_USE_MSBUILD_SERVER: '1', DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };
const lenient = ['-c', 'Release', '-v', 'q', '-clp:NoSummary', '-p:RunAnalyzersDuringBuild=false', '-p:TreatWarningsAsErrors=false'];
const outputOf = project => join(copy, '.artifacts/bin', project, 'release');
const tests = project => `Pipeline.${project}.Tests`;
const assemblyOf = product => product === 'SelfHost' ? 'pipeline.dll' : `Pipeline.${product}.dll`;
const builtOf = product => readFileSync(join(outputOf(`Pipeline.${product}`), assemblyOf(product)));

async function build(project, ...more) {
  const { code, output } = await run('dotnet', ['build', project, ...lenient, ...more], seconds.build);
  return code === 0 ? null : output;
}

function place(product, bytes) {
  for (const project of readdirSync(join(copy, '.artifacts/bin'))) {
    const file = join(outputOf(project), assemblyOf(product));
    if (existsSync(file)) writeFileSync(file, bytes);
  }
}

/** Whether a test fails: null when all pass, else what told it. */
async function failing(project, classes, limit) {
  const filters = classes.flatMap(name => ['-class', `*.${name}`]);
  const { code, output } = await run('dotnet', [join(outputOf(tests(project)), `${tests(project)}.dll`), ...filters, '-trait-', 'Category=Slow', '-stopOnFail', '-noLogo', '-noColor'], limit);
  if (code === null) return 'a time limit';
  if (code !== 0) return /^\s*(\S+) \[FAIL\]/m.exec(output)?.[1] ?? /(\S.*) \[FAIL\]/.exec(output)?.[1] ?? 'a test run that broke off';
  if (/Total: 0,/.test(output)) throw new Error(`No quick test in ${tests(project)} is in ${classes.join(', ')}.`);
  return null;
}

async function killer(mutant, product) {
  const byProject = grouped(mutant.likely.map(each => each.split('/')), ([project]) => project.replace('.Tests', ''));
  for (const [project, each] of byProject) {
    const told = await failing(project, each.map(([, name]) => name), seconds.likely);
    if (told) return told;
  }
  if (process.argv.includes('--likely')) return null;
  for (const project of sees[product]) {
    const told = await failing(project, [], seconds.whole);
    if (told) return `${told} (not among the likely ones)`;
  }
  return null;
}

console.log(`Copying to ${copy}, and building…`);
copyCheckout();
for (const project of [...products, 'Conventions']) {
  const fault = await build(`tests/${tests(project)}`);
  if (fault) { console.error(fault); process.exit(2); }
}
const pristine = Object.fromEntries(products.map(each => [each, builtOf(each)]));

const survivors = [];
let broken = 0;
for (const [at, mutant] of mutants.entries()) {
  const began = Date.now();
  const product = /^functions\/Pipeline\.(\w+)\//.exec(mutant.file)[1];
  const [file, text] = [join(copy, mutant.file), readFileSync(join(root, mutant.file), 'utf8')];
  let told;
  try {
    writeFileSync(file, text.replace(mutant.old, () => mutant.new));
    const fault = await build(`functions/Pipeline.${product}`, '--no-restore', '--no-dependencies');
    if (fault) { console.error(fault); broken++; }
    else {
      place(product, builtOf(product));
      told = await killer(mutant, product);
      if (!told) survivors.push(mutant);
    }
  } finally {
    writeFileSync(file, text);
    place(product, pristine[product]);
  }
  const verdict = told === undefined ? 'DOES NOT BUILD' : told ? `killed by ${told}` : 'SURVIVED';
  console.log(`${at + 1}/${mutants.length} ${mutant.topic}: ${mutant.breaks} ${verdict} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

const killed = mutants.length - survivors.length - broken;
console.log(`\n| topic | mutants | killed |\n|---|---|---|`);
for (const [topic, of] of grouped(mutants, each => each.topic))
  console.log(`| ${topic} | ${of.length} | ${of.length - survivors.filter(each => each.topic === topic).length} |`);
for (const each of survivors) console.log(`Survived: ${each.file}: ${each.breaks}`);
console.log(`${killed} of ${mutants.length} mutants killed (${(100 * killed / mutants.length).toFixed(1)} %), ${broken} did not build`);
process.exit(broken > 0 || killed < goal * mutants.length ? 1 : 0);
