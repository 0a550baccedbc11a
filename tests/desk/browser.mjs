// browser.mjs BASE MODULES OUT [packed] - the desk in Chromium, as people use it: every page at two widths, by keyboard, in light
// and dark, with texts that would like to be markup. run.py starts the server and calls this. What fails is a line;
// the exit status is 1 if one fails. What fails leaves its picture in OUT.
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const [base, modules, out, packed] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(`${modules}/playwright-core/index.mjs`));
const axe = readFileSync(`${modules}/axe-core/axe.min.js`, "utf8");

const WIDTHS = [360, 1280];
const STORY_BYTES = 120e3; // first load of the story page, compressed, all told
const ALLOWED_WAIT = 15000;

let failures = 0,
    passes = 0;
function check(name, good, more = "") {
    if (good) passes++;
    else {
        failures++;
        console.log(`FAILED ${name}${more ? `: ${more}` : ""}`);
    }
}
const list = (things) => things.slice(0, 4).join(" | ");

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
});

// A page that remembers all that should not happen.
async function open(width, scheme = "light") {
    const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(ALLOWED_WAIT);
    page.wrong = [];
    page.on("console", (m) => ["error", "warning"].includes(m.type()) && page.wrong.push(`console: ${m.text()}`));
    page.on("pageerror", (e) => page.wrong.push(`error: ${e.message}`));
    page.on("dialog", (d) => {
        page.wrong.push(`dialog: ${d.message()}`);
        d.dismiss();
    });
    page.on("request", (r) => !r.url().startsWith(base) && page.wrong.push(`elsewhere: ${r.url()}`));
    await page.addInitScript(() => {
        window.violations = [];
        document.addEventListener("securitypolicyviolation", (e) =>
            window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`),
        );
    });
    return page;
}

async function go(page, path) {
    await page.goto(base + path);
    await page.waitForSelector("main[data-ready]");
    await page.waitForFunction(() =>
        [...document.querySelectorAll(".chart, .axis, .map")].every((box) => box.querySelector("svg, p")),
    );
}

// Anything that went wrong since the last time.
async function clean(page, name) {
    const violations = await page.evaluate(() => window.violations.splice(0));
    check(`${name}: no error, dialog or request to elsewhere`, !page.wrong.length, list(page.wrong));
    check(`${name}: no breach of the content security policy`, !violations.length, list(violations));
    page.wrong.length = 0;
}

async function shape(page, name) {
    const found = await page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
        return {
            wide,
            titles: document.querySelectorAll("main h1").length,
            title: document.title,
            scripts: document.scripts.length,
            inline: document.querySelectorAll(
                "style, main img, main iframe, [onclick], [onerror], [onmouseover], [onload], main b[onmouseover]",
            ).length,
            landmarks: ["header", "nav", "main", "footer"].filter((tag) => !document.querySelector(tag)),
            twice: ids.filter((id, i) => ids.indexOf(id) !== i),
            odd: [...document.querySelectorAll("a[href]")]
                .map((a) => a.getAttribute("href"))
                .filter((a) => !/^(\/(?!\/)|#|https?:\/\/)/.test(a)),
            bare: [...document.querySelectorAll("a[href^=http]")]
                .filter((a) => a.rel !== "noopener noreferrer")
                .map((a) => a.href),
            lost: [...document.querySelectorAll("a[href^='#']")]
                .map((a) => decodeURIComponent(a.getAttribute("href").slice(1)))
                .filter((id) => !document.getElementById(id)),
            failed: document.querySelector(".failed")?.textContent ?? null,
            undefined: /\bundefined\b|\bNaN\b|\[object /.exec(document.querySelector("main").innerText)?.[0] ?? null,
        };
    });
    check(`${name}: nothing is wider than the window`, found.wide <= 0, `${found.wide} pixels`);
    check(`${name}: one heading of the first order`, found.titles === 1, String(found.titles));
    check(`${name}: its own title`, found.title.endsWith("· Reportedly") && found.title.length > 14, found.title);
    check(`${name}: landmarks`, !found.landmarks.length, list(found.landmarks));
    check(
        `${name}: no markup out of texts`,
        found.scripts === 1 && !found.inline,
        `${found.scripts} scripts, ${found.inline} others`,
    );
    check(`${name}: ids once each`, !found.twice.length, list(found.twice));
    check(
        `${name}: links lead where links may`,
        !found.odd.length && !found.bare.length,
        list([...found.odd, ...found.bare]),
    );
    check(`${name}: links within the page arrive`, !found.lost.length, list(found.lost));
    check(`${name}: it is shown`, found.failed === null, found.failed ?? "");
    check(`${name}: no value is missing`, found.undefined === null, found.undefined ?? "");
}

async function accessible(page, name, rules) {
    await page.evaluate(axe);
    const found = await page.evaluate(
        (only) =>
            axe.run(document, {
                resultTypes: ["violations"],
                ...(only ? { runOnly: { type: "rule", values: only } } : {}),
            }),
        rules,
    );
    const serious = found.violations.filter((v) => ["serious", "critical"].includes(v.impact));
    check(
        `${name}: accessible`,
        !serious.length,
        list(
            serious.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.any[0]?.message ?? ""}`).slice(0, 2)}`),
        ),
    );
}

// Where the Tab key leads: what has the focus each time, and whether that can be seen.
async function walk(page, most) {
    const stops = [];
    for (let i = 0; i < most; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
            const e = document.activeElement;
            if (!e || e === document.body) return null;
            const box = e.getBoundingClientRect(),
                style = getComputedStyle(e),
                touch = e.querySelector?.(".touch");
            const zone = e.closest("label.zone"),
                name = (e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent ?? "").trim();
            return {
                what: `${e.tagName.toLowerCase()} ${name.slice(0, 40)}`,
                name: name !== "",
                seen:
                    (style.outlineStyle !== "none" && box.width > 0) ||
                    (touch && getComputedStyle(touch).stroke !== "none") ||
                    (zone && getComputedStyle(zone).outlineStyle !== "none") ||
                    e.id === "main",
            };
        });
        if (!stop) break;
        stops.push(stop);
    }
    return stops;
}

async function walked(page, name) {
    const stops = await walk(page, 30);
    check(
        `${name}: the first stop skips to the content`,
        stops[0]?.what.startsWith("a Skip to content"),
        stops[0]?.what,
    );
    check(
        `${name}: every stop has a name`,
        stops.every((s) => s.name),
        list(stops.filter((s) => !s.name).map((s) => s.what)),
    );
    check(
        `${name}: the focus is seen`,
        stops.every((s) => s.seen),
        list(stops.filter((s) => !s.seen).map((s) => s.what)),
    );
    check(`${name}: no trap`, new Set(stops.map((s) => s.what)).size >= Math.min(4, stops.length));
}

// A part of the test on a page of its own. What takes too long or is not there fails it, and the others go on.
async function step(name, run) {
    const page = await open(1280);
    try {
        await run(page);
        await clean(page, name);
    } catch (error) {
        check(name, false, error.message.split("\n")[0]);
        await page.screenshot({ path: `${out}/${name.replace(/\W+/g, "-")}.png`, fullPage: true }).catch(() => null);
    }
    await page.context().close();
}

const ask = async (path) => (await fetch(base + path)).json();

// The pages to look at, found by what is in them.
async function addresses() {
    const { stories } = await ask("/index.json");
    const of = (words) => stories.find((s) => (s.title ?? "").includes(words));
    const depot = of("Varnik"),
        hostile = of("shuts the port");
    const story = await ask(`/stories/${depot.id}.json`),
        bad = await ask(`/stories/${hostile.id}.json`);
    const versioned = story.reports.find((r) => r.version > 1);
    return {
        front: "/",
        story: `/stories/${depot.id}`,
        "hostile story": `/stories/${hostile.id}`,
        report: `/reports/${versioned.id}`,
        "hostile report": `/reports/${bad.reports[0].id}`,
        source: `/sources/${story.claims.find((c) => c.source_id).source_id}`,
        search: "/search?q=depot",
        "empty search": "/search?q=zzzzqqq&stance=deny",
        claim: `/claims/${story.claims[0].id}`,
        "hostile claim": `/claims/${bad.claims[0].id}`,
        read: "/read",
    };
}

const pages = await addresses();

// Everything that holds of every page.
async function look(page, name, path, wide) {
    await go(page, path);
    await shape(page, name);
    if (!wide)
        return accessible(page, name, [
            "color-contrast",
            "target-size",
            "scrollable-region-focusable",
            "label",
            "link-name",
            "button-name",
        ]);
    await walked(page, name);
    await accessible(page, `${name}, light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await accessible(page, `${name}, dark`, ["color-contrast"]);
    await page.emulateMedia({ colorScheme: "light" });
}

for (const width of WIDTHS) {
    const page = await open(width);
    for (const [name, path] of Object.entries(pages)) {
        const full = `${name} at ${width}`,
            before = failures;
        await look(page, full, path, width === WIDTHS.at(-1)).catch((error) =>
            check(full, false, error.message.split("\n")[0]),
        );
        await clean(page, full);
        if (failures > before)
            await page.screenshot({ path: `${out}/${full.replace(/\W+/g, "-")}.png`, fullPage: true });
    }
    await page.context().close();
}

// What a page is told of that is not there.
await step("pages that are not there", async (page) => {
    for (const [path, words] of [
        ["/stories/T99999", "cannot be shown"],
        ["/nothing/here", "no such page"],
        ["/search?stance=sing", "cannot be shown"],
    ]) {
        await page.goto(base + path);
        await page.waitForSelector("main[data-ready], main .failed");
        check(`${path}: says so`, (await page.textContent("main h1")).includes(words), await page.textContent("main"));
    }
    page.wrong = page.wrong.filter((w) => !/status of 40[04]/.test(w));
});

// Texts that would like to be markup are words.
await step("hostile texts", async (page) => {
    await go(page, pages["hostile report"]);
    const text = await page.innerText("main");
    for (const words of ["<script>alert(", "onerror=alert(2)", "${alert(3)}", "javascript:alert(5)"])
        check(`hostile report: shows ${words}`, text.includes(words));
    check("hostile report: scraped names are isolated", (await page.locator("bdi").count()) > 3);
});

// First load of the story page.
await step("story", async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", (e) => {
        bytes += e.encodedDataLength;
    });
    await go(page, pages.story);
    await page.waitForTimeout(200);
    console.log(`story page, first load: ${(bytes / 1000).toFixed(1)} kB`);
    check("story: first load", bytes > 10e3 && (bytes <= STORY_BYTES || !packed), `${bytes} bytes`);

    // Marks of a chart: one stop, arrows within, a tip that Escape takes away.
    const marks = page.locator(".timeline .track a");
    await marks.first().focus();
    check("story: a mark has a tip", await page.locator(".tip").isVisible());
    await page.keyboard.press("Escape");
    check("story: Escape takes the tip away", !(await page.locator(".tip").isVisible()));
    check(
        "story: one stop a lane",
        (await page.locator(".timeline .track").first().locator("a[tabindex='0']").count()) === 1,
    );
    const lane = page.locator(".timeline .track", { has: page.locator("a:nth-of-type(2)") }).first();
    await lane.locator("a").first().focus();
    await page.keyboard.press("ArrowRight");
    check(
        "story: arrows go from mark to mark",
        await lane
            .locator("a")
            .nth(1)
            .evaluate((e) => e === document.activeElement),
    );
    await page.locator(".timeline > button").press("Enter");
    check(
        "story: all sources have a lane, and the focus is at the first of those",
        (await page.locator(".lane:visible").count()) > 12 &&
            (await page.evaluate(
                () => document.activeElement.closest(".lane") === document.querySelectorAll(".lane")[12],
            )),
    );
    await page.locator(".timeline summary").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".timeline table tbody tr");
    check(
        "story: the time line is a table too",
        (await page.locator(".timeline table tbody tr").count()) === (await marks.count()),
    );
    check(
        "story: both sides of a dispute have their sentence",
        (await page.locator(".dispute .side mark").count()) >= 2,
    );
    await page.emulateMedia({ media: "print" });
    check(
        "story: prints without its controls",
        !(await page.locator(".top").isVisible()) && !(await page.locator(".inside").isVisible()),
    );
    await page.emulateMedia({ media: "screen" });

    await page.locator("body").press("Home");
    await go(page, "/");
    await page.locator(".story h3 a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("main[data-ready=story]");
    check("front: Enter opens a story", new URL(page.url()).pathname.startsWith("/stories/T"));
});

// A report's claims light up where they are, and tell who says them.
await step("report", async (page) => {
    await go(page, pages.report);
    await page.locator(".in-text.cue").first().focus();
    check(
        "report: a focused cue tells its claim",
        (await page.locator(".tip").isVisible()) && (await page.innerText(".tip")).length > 5,
    );
    check("report: its note lights up", (await page.locator(".note.lit").count()) === 1);
    check("report: its words light up", (await page.locator(".in-text.content.lit").count()) >= 1);
    check(
        "report: cues are described by their notes",
        await page
            .locator(".in-text.cue")
            .first()
            .evaluate((e) => document.getElementById(e.getAttribute("aria-describedby")) !== null),
    );
    check(
        "report: versions are compared",
        (await page.locator("#versions ins").count()) > 0 && (await page.locator("#versions del").count()) > 0,
    );
});

// Search by keyboard: the address is the search, without what was left empty.
await step("search", async (page) => {
    await go(page, "/search");
    await page.locator(".search-form input[name=q]").focus();
    await page.keyboard.type("valves");
    await page.locator(".search-form summary").press("Enter");
    await page.locator(".search-form select[name=kind]").selectOption("company");
    await page.locator(".search-form input[name=q]").press("Enter");
    await page.waitForURL(/q=valves/);
    await page.waitForSelector("main[data-ready]");
    check(
        "search: what is empty is not in the address",
        new URL(page.url()).search === "?q=valves&kind=company",
        page.url(),
    );
});

// A grade is written down and stays.
await step("grading", async (page) => {
    await go(page, pages["hostile claim"]);
    const before = await page.locator(".grades li").count();
    await page.locator("input[name=grade]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("<b>seen</b> on film");
    await page.locator(".grading button.main").press("Enter");
    await page.waitForFunction((n) => document.querySelectorAll(".grades li").length === n + 1, before);
    check(
        "claim: the chosen grade is in the history",
        (await page.innerText(".grades li:last-child")).includes("corroborated"),
    );
    await page.locator("textarea[name=reason]").fill("why");
    await page.locator(".grading button.main").press("Enter");
    check("claim: no grade without a decision", (await page.innerText(".grading .answer")).includes("Choose"));
    check(
        "claim: the reason is in the history",
        (await page.innerText(".grades li:last-child")).includes("<b>seen</b> on film"),
    );
    await go(page, pages["hostile claim"]);
    check("claim: and stays", (await page.locator(".grades li").count()) === before + 1);
});

// Text that is pasted and a file that is chosen are read, and kept if that is asked for.
await step("reading", async (page) => {
    await go(page, "/read");
    await page
        .locator("textarea[name=text]")
        .fill("The mayor, Ada Voss, said that two bridges were closed. The police denied it.");
    await page.locator("button[value=text]").press("Enter");
    await page.waitForSelector(".result .head h2");
    check("read: a pasted text's claims are shown", (await page.locator(".result .note").count()) >= 1);
    check("read: the focus is at the result", await page.evaluate(() => document.activeElement?.tagName === "H2"));
    await shape(page, "read, with a result");
    await page.locator("input[name=keep]").check();
    await page.setInputFiles("#file", {
        name: "note.html",
        mimeType: "text/html",
        buffer: Buffer.from(
            "<html><title>Ferry late</title><article><h1>Ferry late</h1><p>The harbour master, Jon Elk, said on Monday that the ferry to Orm was two hours late because of fog, and that 40 passengers had been told.</p><p>The shipping company has not commented.</p></article>",
        ),
    });
    await page.waitForSelector(".result .answer a");
    check(
        "read: what is kept has its place in the ledger",
        /^\/reports\/R\d+$/.test(await page.locator(".result .answer a").getAttribute("href")),
    );
    await page.locator("input[name=address]").fill("http://127.0.0.1:1/");
    await page.locator("button[value=address]").press("Enter");
    await page.waitForSelector(".result [role=alert]");
    check("read: what cannot be fetched is said", (await page.innerText(".result [role=alert]")).length > 5);
});

await browser.close();
console.log(`${passes} checks passed, ${failures} failed`);
process.exit(failures ? 1 : 0);
