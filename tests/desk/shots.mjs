// shots.mjs BASE MODULES OUT - pictures of the desk for the README; shots.py starts the server and calls this.
import { pathToFileURL } from "node:url";

const [base, modules, out] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(`${modules}/playwright-core/index.mjs`));
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
});

const { stories } = await (await fetch(`${base}/index.json`)).json();
const { id } = stories.find((s) => s.title?.includes("Constanta"));
const story = await (await fetch(`${base}/stories/${id}.json`)).json();
const report = story.reports.find((r) => r.outlet === "Black Sea Herald");

// Each: its name, address, width, scheme, from which element on, and how high.
const SHOTS = [
    ["front", "/?until=2026-12-31", 1100, "light", "body", 620],
    ["disputes", `/stories/${id}`, 1100, "light", "body", 880],
    ["time-line", `/stories/${id}`, 1100, "light", "#timeline", 1010],
    ["report", `/reports/${report.id}`, 1100, "light", "body", 880],
    ["map-dark", `/stories/${id}`, 1100, "dark", "#places", 520],
    ["narrow-dark", `/stories/${id}`, 390, "dark", "#figures", 844],
    ["narrow", `/stories/${id}`, 390, "light", "body", 844],
];

for (const [name, path, width, scheme, from, height] of SHOTS) {
    const context = await browser.newContext({
        viewport: { width, height: 900 },
        deviceScaleFactor: 1.5,
        colorScheme: scheme,
    });
    const page = await context.newPage();
    await page.goto(base + path);
    await page.waitForSelector("main[data-ready]");
    await page.waitForTimeout(400);
    const y = from === "body" ? 0 : await page.locator(from).evaluate((e) => e.getBoundingClientRect().top + scrollY);
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: true, clip: { x: 0, y, width, height } });
    await context.close();
}
await browser.close();
