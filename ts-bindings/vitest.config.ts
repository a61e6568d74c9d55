import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const runtime = fileURLToPath(
  new URL("../codegen/core/src/runtime/typescript/", import.meta.url),
);

export default defineConfig({
  plugins: [
    {
      name: "one-runtime-for-all-goldens",
      resolveId: (source, importer) =>
        /^\.\/runtime(-lifecycle)?\.js$/.test(source) &&
        /\/golden\/|\/runtime\/typescript\//.test(importer ?? "")
          ? `${runtime}${source.slice(2, -3)}.ts`
          : undefined,
    },
  ],
});
