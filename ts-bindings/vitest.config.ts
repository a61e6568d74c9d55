import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const runtime = fileURLToPath(
  new URL("../codegen/core/src/runtime/typescript/runtime.ts", import.meta.url),
);

export default defineConfig({
  plugins: [
    {
      name: "one-runtime-for-all-goldens",
      resolveId: (source, importer) =>
        source === "./runtime.js" && importer?.includes("/golden/")
          ? runtime
          : undefined,
    },
  ],
});
