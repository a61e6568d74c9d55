// Installs what package-lock.json names, unless node_modules already holds just that.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `The TypeScript bindings need Node 20 or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

const stamp = "node_modules/.installed";
const wanted = createHash("sha256")
  .update(readFileSync("package-lock.json"))
  .update(`${process.platform}-${process.arch}`)
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.error)
    console.error(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
}
