// Opens exported traces in speedscope, as its authors publish it, in a headless Chromium.
//
//     node speedscope.mjs AWAITSCOPE PROGRAM.py CHROMIUM
//
// Exports lessons and a recorded program in both formats that speedscope reads, its own and Chrome's, and
// holds what the page shows (the profiles by name, the frames of each and their time) against the trace. What
// speedscope complains of is an error. A picture of each file stays beside this script.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const page_folder = path.join(here, 'node_modules/speedscope/dist/release');
const [awaitscope, program, browser_path] = process.argv.slice(2);

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const units = { ns: 1e-9, 'µs': 1e-6, ms: 1e-3, s: 1 };

function serve() {
    const server = http.createServer((request, response) => {
        const file = path.join(page_folder, request.url === '/' ? 'index.html' : request.url.split('?')[0]);
        const found = fs.existsSync(file);
        response.writeHead(found ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'font/woff2' });
        response.end(found ? fs.readFileSync(file) : '');
    });
    return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function exported(source, format, file) {
    const target = path.join(here, file);
    execFileSync(awaitscope, ['run', source, '--format', format, '-o', target], { stdio: 'pipe' });
    return target;
}

/// What a trace says of its tasks: their names as the window shows them, and how long each sleeps, by label.
function tasksOf(lines) {
    const tasks = new Map();
    const seen = new Map();
    const sleeps = new Map();
    for (const event of lines.trim().split('\n').slice(1).map(line => JSON.parse(line))) {
        if (event.kind === 'task_created' && !event.coroutine.startsWith('shutdown_')) {
            const number = (seen.get(event.label) ?? 0) + 1;
            seen.set(event.label, number);
            tasks.set(event.task, { name: number > 1 ? `${event.label} #${number}` : event.label, sleeps: new Map() });
        } else if (event.kind === 'step_end' && event.wait === 'sleep') {
            sleeps.set(event.task, event);
        } else if (event.kind === 'handle_ready' && sleeps.has(event.task) && event.handle_kind === 'step') {
            const { label, time } = sleeps.get(event.task);
            const all = tasks.get(event.task).sleeps;
            all.set(label, (all.get(label) ?? 0) + event.time - time);
            sleeps.delete(event.task);
        }
    }
    return [...tasks.values()];
}

/// The table of the view Sandwich: seconds by name.
async function rowsOf(page) {
    const text = await page.evaluate(() => document.body.innerText);
    const cells = text.slice(text.indexOf('Symbol Name') + 11).split(/[\n\t]+/).map(cell => cell.trim()).filter(Boolean);
    const rows = new Map();
    for (let i = 0; i + 2 < cells.length; i += 3) {
        const [, number, unit] = cells[i].match(/^([\d.]+)(\D+) \(/) ?? assert.fail(`no time: ${cells[i]}`);
        rows.set(cells[i + 2], Number(number) * units[unit]);
    }
    return rows;
}

async function nameShown(page) {
    const text = await page.evaluate(() => document.body.innerText);
    return text.split('\n').find(line => /\(\d+\/\d+\)$/.test(line)) ?? '';
}

async function check(browser, url, source, format) {
    const name = path.basename(source, '.py');
    const tasks = tasksOf(execFileSync(awaitscope, ['run', source, '--format', 'jsonl'], { stdio: 'pipe', encoding: 'utf8' }));
    // By a name like x.chrome.json speedscope would take it for a recording of Chrome's own tools.
    const file = exported(source, format, format === 'chrome' ? `${name}.json` : `${name}.${format}.json`);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const said = [];
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(`error: ${error.message}`));
    await page.goto(url);
    await page.setInputFiles('input[type=file]', file);
    await page.waitForFunction(() => /\(1\/\d+\)/.test(document.body.innerText), undefined, { timeout: 60_000 });
    await page.keyboard.press('3');

    const names = ['event loop', ...tasks.map(task => task.name)];
    let sleeps = 0;
    for (const [index, expected] of names.entries()) {
        const place = `(${index + 1}/${names.length})`;
        await page.waitForFunction(text => document.body.innerText.includes(text), place, { timeout: 60_000 });
        const shown = await nameShown(page);
        assert.ok(shown.includes(expected), `${file}: profile ${place} is called ${shown}, not ${expected}`);
        await page.waitForFunction(() => /Symbol Name\s+\d/.test(document.body.innerText), undefined, { timeout: 60_000 });
        const rows = await rowsOf(page);
        for (const [label, seconds] of tasks[index - 1]?.sleeps ?? []) {
            const row = rows.get(`awaiting ${label}`);
            assert.ok(Math.abs(row - seconds) <= 0.01 * seconds, `${file}: ${expected} awaits ${label} for ${row} s, not ${seconds} s`);
            ++sleeps;
        }
        if (index === names.length - 1) {
            await page.keyboard.press('1');
            await page.waitForTimeout(500); // its animation
            await page.screenshot({ path: path.join(here, `${name}.${format}.png`) });
            await page.keyboard.press('3');
        }
        await page.keyboard.press('n');
    }
    const complaints = said.filter(text => /error|tried to end|still open|failed/i.test(text));
    assert.deepEqual(complaints, [], `${file}: speedscope complains`);
    console.log(`${name}, ${format}: ${names.length} profiles, ${sleeps} sleeps`);
    await page.close();
}

const server = await serve();
const browser = await chromium.launch({
    executablePath: browser_path,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
    for (const source of ['gather', 'queue', 'semaphore', program]) {
        for (const format of ['speedscope', 'chrome'])
            await check(browser, `http://127.0.0.1:${server.address().port}/`, source, format);
    }
} finally {
    await browser.close();
    server.close();
}
