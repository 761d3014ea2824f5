// What tests of packages need: reading a zip, a folder for its files, a small web server.
// Building and the browser are in support.mjs.

import { createServer } from "node:http";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";

import { build } from "./support.mjs";

// Each folder is put away by a listener of its own.
process.setMaxListeners(100);

export const here = dirname(fileURLToPath(import.meta.url));

/** A folder that is gone when the tests end. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "songngu-"));
  process.on("exit", () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Builds outputs of a course and gives their folder, which is gone when the tests end. */
export function outputs(course, to) {
  const { out, remove } = build(course, to);
  process.on("exit", remove);
  return out;
}

/** The course of two lessons with these settings of packages. */
export function rulesCourse(settings) {
  const course = join(folder(), "course");
  cpSync(join(here, "courses/rules"), course, { recursive: true });
  const manifest = join(course, "course.toml");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace("mastery = 70", `mastery = 70\n${settings}`));
  return course;
}

/** A package's files in a folder of their own. */
export const unpack = (zip) => write(unzip(readFileSync(zip)), folder());

/** Builds the SCORM output of a course and gives its folder. */
export function packages(course) {
  return join(outputs(course, "scorm"), "scorm");
}

/** The files of a zip archive in their order: name and bytes. Reads the central directory, as LMSs do. */
export function unzip(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Writes files into a folder. */
export function write(files, to) {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  }
  return to;
}

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** Serves folders by the first part of the path: `{ course: "/tmp/x" }` answers `/course/index.html`. */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const [, mount, ...rest] = new URL(request.url, "http://x").pathname.split("/");
    try {
      const file = join(folders[mount], ...rest);
      const bytes = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] || "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, done));
  return { port: server.address().port, close: () => server.close() };
}
