#!/usr/bin/env node
/* test-browser.mjs
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at the SVGs and the web pages of every diagram of the example, and of
 * hostile texts, in a browser without a window: what assistive technology is
 * told, what axe-core finds, and whether anything runs or loads.
 *
 * usage: test-browser.mjs PROJECT
 *
 * CHARTER_CLI names the program; CHARTER_NODE_MODULES the folder with
 * puppeteer-core and axe-core, else the one that "./run tests" fills. Without
 * them or without Chromium the tests are skipped. Prints TAP.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const WINDOW = { width: 1200, height: 1600 };

const GRAPHICS_ROLES = ['graphics-object', 'graphics-symbol'];

const project = process.argv[2];
const program = process.env.CHARTER_CLI;
const example = join(project, 'data/examples/mid-kent.partnership.json');
const folder = mkdtempSync(join(tmpdir(), 'charter-browser-'));
const tests = [];

const skipAll = reason => {
  console.log(`1..0 # SKIP ${reason}`);
  process.exit(0);
};

const findModules = () => {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');

  return process.env.CHARTER_NODE_MODULES || join(cache, 'charter-tests/node_modules');
};

const runProgram = (...words) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
                                 maxBuffer: 1 << 26 });

const test = (name, body) => tests.push({ name, body });

const fail = problems => {
  if (problems.length > 0)
    throw new Error(problems.join('\n'));
};

/* Texts that would be markup, a script or an address if they were let. */
const writeHostile = () => {
  const path = join(folder, 'hostile.json');
  const texts = ['<script>window.ran = 1</script>', '"><img src="https://example.org/x">',
                 "' onload='window.ran = 1", ']]><a href="javascript:window.ran = 1">a</a>',
                 '&lt;b&gt; &amp; <!-- ', 'url(https://example.org/y)', '</title><style>@import "z"'];
  const partnership = { id: 'p', name: texts[6], classification: 'partnership' };
  const councils = texts.map((name, i) => ({ id: `c${i}`, name, classification: 'council' }));
  const services = texts.map((name, i) => ({ id: `s${i}`, name, classification: 'shared service',
                                             parent_id: 'p' }));
  const memberships = texts.map((role, i) => ({ id: `m${i}`,
                                                member: { '@type': 'Organization', id: `c${i}` },
                                                organization_id: `s${i}`, role, scope: role }));
  const views = ['matrix', 'service-membership', 'governance', 'service-governance'].map(
    (kind, i) => ({ id: `v${i}`, name: texts[i], kind, caption: texts[6 - i],
                    focus: [{ kind: 'organizations', id: 'p' }] }));

  writeFileSync(path, JSON.stringify({ partnership: { name: texts[0], language: '"><script>' },
                                       organizations: [partnership, ...councils, ...services], memberships,
                                       views }));
  return path;
};

const exportAll = () => {
  const files = [];

  for (const [name, path, ...options] of [['example', example], ['welsh', example, '--lang', 'cy'],
                                          ['hostile', writeHostile()]]) {
    const output = join(folder, name);

    runProgram('export', path, '--all', ...options, '--format', 'svg', '--format', 'svg-nav',
               '--format', 'html', '-o', `${output}/`);
    files.push(...readdirSync(output).sort().map(file => join(output, file)));
  }
  for (const table of runProgram('table', '--help').match(/^ {2}[a-z-]+(?=\t| {2})/gm) || []) {
    const path = join(folder, `table-${table.trim()}.html`);

    writeFileSync(path, runProgram('table', example, '--table', table.trim(), '--format', 'html'));
    files.push(path);
  }
  return files;
};

/* Opens a file and returns what it asked for besides itself. */
const open = async (page, path) => {
  const address = pathToFileURL(path).href;
  const asked = [];
  const note = request => {
    if (request.url() !== address)
      asked.push(request.url());
  };

  page.on('request', note);
  await page.goto(address, { waitUntil: 'load' });
  page.off('request', note);
  return asked;
};

/* What could run or load, wherever it stands. */
const listDangers = page => page.evaluate(() => {
  const dangers = [];

  if (document.querySelector('parsererror') !== null)
    dangers.push('not well formed');
  for (const element of document.querySelectorAll('*')) {
    if (['script', 'foreignObject', 'iframe', 'object', 'embed', 'image', 'img', 'use', 'link', 'a',
         'animate', 'set', 'form'].includes(element.localName))
      dangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^(xlink:)?(href|src|action)$/i.test(name) || /url\(/i.test(value) &&
          name !== 'aria-label')
        dangers.push(`${name}="${value}"`);
    }
  }
  if (window.ran !== undefined)
    dangers.push('a script ran');
  return dangers;
});

const listTreeNodes = async page => {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');

  await session.detach();
  return nodes.filter(node => !node.ignored)
              .map(node => ({ role: node.role?.value, name: node.name?.value ?? '',
                              description: node.description?.value ?? '' }));
};

const listDrawnNames = page => page.evaluate(
  roles => roles.flatMap(role => [...document.querySelectorAll(`[role="${role}"]`)])
                .map(element => element.getAttribute('aria-label')), GRAPHICS_ROLES);

const isSvg = path => path.endsWith('.svg');
const isNavigable = path => path.endsWith('.nav.svg');
const isPage = path => path.endsWith('.html');

const checkSvg = async (page, path) => {
  const asked = await open(page, path);
  const nodes = await listTreeNodes(page);
  const problems = [...asked.map(address => `asks for ${address}`), ...await listDangers(page)];

  if (isNavigable(path)) {
    const told = nodes.filter(node => GRAPHICS_ROLES.includes(node.role)).map(node => node.name);
    const drawn = await listDrawnNames(page);

    if (drawn.length === 0)
      problems.push('no part has a name');
    for (const name of drawn) {
      if (!told.includes(name.replace(/\s+/g, ' ').trim()))
        problems.push(`not told: ${name}`);
    }
  } else if (!nodes.some(node => /^(img|image|graphics-document)$/.test(node.role) &&
                                 node.name !== ''))
    problems.push(`no image with a name: ${JSON.stringify(nodes.slice(0, 4))}`);
  fail(problems);
};

const checkPage = async (page, axe, path) => {
  const asked = await open(page, path);
  const problems = [...asked.map(address => `asks for ${address}`), ...await listDangers(page)];

  for (const media of ['screen', 'print']) {
    await page.emulateMediaType(media);
    await page.evaluate(`${axe}; undefined`);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));

    problems.push(...violations.map(({ id, help, nodes }) =>
      `${media}: ${id}: ${help}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`));
  }
  await page.emulateMediaType(null);
  fail(problems);
};

const readTable = name =>
  readFileSync(join(project, 'tests/data/golden', name), 'utf8').trim().split('\n')
    .map(line => line.split('\t'));

/* What the documents say, as a list that was written by hand. */
const checkFacts = async page => {
  await open(page, join(folder, 'example', 'governance.nav.svg'));
  const names = (await listTreeNodes(page)).map(node => node.name);
  const problems = [];

  for (const [service, council] of readTable('mid-kent-services.tsv')) {
    if (!names.some(name => name.startsWith(`${council} takes part in ${service}`)))
      problems.push(`${council} in ${service}`);
  }
  for (const [person, body] of readTable('mid-kent-people.tsv')) {
    if (!names.some(name => name.includes(person) && (body === undefined || name.includes(body))))
      problems.push(`${person} on ${body}`);
  }
  for (const [, line] of runProgram('describe', example, '--view', 'governance')
         .matchAll(/^## Who reports to whom\n\n((?:- .*\n)+)/gm)) {
    for (const sentence of line.trim().split('\n').map(item => item.slice(2).replace(/\.$/, ''))) {
      if (!names.includes(sentence))
        problems.push(sentence);
    }
  }
  fail(problems);
};

const main = async () => {
  const modules = findModules();
  const executablePath = BROWSERS.find(existsSync);

  if (!existsSync(join(modules, 'puppeteer-core')) || !existsSync(join(modules, 'axe-core')))
    skipAll(`puppeteer-core and axe-core are not in ${modules}; ./run tests installs them`);
  if (executablePath === undefined)
    skipAll('Chromium is not installed');

  const require = createRequire(join(modules, 'charter.cjs'));
  const puppeteer = require('puppeteer-core');
  const { source: axe } = require('axe-core');
  const files = exportAll();
  const browser = await puppeteer.launch({ executablePath,
                                           args: ['--no-sandbox', '--force-renderer-accessibility'] });
  const page = await browser.newPage();

  /* The pages forbid every script, and axe-core is one. */
  await page.setBypassCSP(true);
  await page.setViewport(WINDOW);
  test('the governance diagram tells every fact', () => checkFacts(page));
  for (const path of files.filter(isSvg))
    test(`${basename(join(path, '..'))}/${basename(path)}`, () => checkSvg(page, path));
  for (const path of files.filter(isPage))
    test(`${basename(join(path, '..'))}/${basename(path)}`, () => checkPage(page, axe, path));

  console.log(`1..${tests.length}`);
  for (const [i, { name, body }] of tests.entries()) {
    try {
      await body();
      console.log(`ok ${i + 1} ${name}`);
    } catch (error) {
      console.log(`not ok ${i + 1} ${name}\n${error.message.replace(/^/gm, '# ')}`);
    }
  }
  await browser.close();
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}
