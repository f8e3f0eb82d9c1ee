// Gathers what the browser and the sheets need from the locked packages into one folder of the jar.
// usage: node assemble.mjs TARGET
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fs from "node:fs";
import path from "node:path";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const target = process.argv[2];
const modules = path.join(here, "node_modules");

const icons = ["menu-2", "bell", "text-size", "circle-check", "alert-circle", "alert-triangle", "layout-dashboard",
  "file-text", "clipboard-check", "clipboard-list", "users", "settings", "shield-lock", "history", "search",
  "gauge", "calendar", "clock", "hourglass", "flag", "download", "printer", "plus", "check", "x", "edit", "trash",
  "arrow-right", "arrow-back-up", "link", "paperclip", "building", "player-pause", "id", "key", "mail", "upload",
  "info-circle", "scissors", "arrows-join", "chart-bar", "hand-stop", "list-details", "database", "git-branch", "user", "bookmark"];

const stamp = path.join(modules, ".package-lock.json");
const lock = path.join(here, "package-lock.json");
if (!fs.existsSync(stamp) || fs.statSync(stamp).mtimeMs < fs.statSync(lock).mtimeMs) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: ["ignore", 2, 2] });
  fs.utimesSync(stamp, new Date(), new Date());
}

const sprite = () => {
  const symbols = icons.map((name) => {
    const svg = fs.readFileSync(path.join(modules, "@tabler/icons/icons/outline", `${name}.svg`), "utf8");
    const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" `
      + `stroke-linecap="round" stroke-linejoin="round">${inner.replace(/\s+/g, " ")}</symbol>`;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
};

const assets = new Map([
  ["tabler.min.css", fs.readFileSync(path.join(modules, "@tabler/core/dist/css/tabler.min.css"))],
  ["htmx.min.js", fs.readFileSync(path.join(modules, "htmx.org/dist/htmx.min.js"))],
  ["tom-select.min.js", fs.readFileSync(path.join(modules, "tom-select/dist/js/tom-select.base.min.js"))],
  ["tom-select.min.css", fs.readFileSync(path.join(modules, "tom-select/dist/css/tom-select.bootstrap5.min.css"))],
  ["icons.svg", sprite()],
  ...["zhixing.css", "zhixing.js", "icon.svg"].map((name) => [name, fs.readFileSync(path.join(here, name))]),
]);

const hash = createHash("sha256");
for (const [name, content] of assets) hash.update(name).update(content);
const version = hash.digest("hex").slice(0, 12);

const folder = path.join(target, "assets", version);
if (!fs.existsSync(folder)) {
  fs.rmSync(path.join(target, "assets"), { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of assets) {
    fs.writeFileSync(path.join(folder, name), content);
    fs.writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(content));
    fs.writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content));
  }
}
fs.writeFileSync(path.join(target, "assets.properties"), `hash=${version}\n`);

const fonts = path.join(target, "fonts");
fs.mkdirSync(fonts, { recursive: true });
for (const [from, to] of [
  ["noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf"],
  ["noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf"],
  ["noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf", "NotoSansSC-Medium.ttf"],
  ["noto-serif-sc/LICENSE_FONT", "OFL.txt"],
]) {
  const source = path.join(modules, "@expo-google-fonts", from);
  const copy = path.join(fonts, to);
  if (!fs.existsSync(copy) || fs.statSync(copy).size !== fs.statSync(source).size) fs.copyFileSync(source, copy);
}
