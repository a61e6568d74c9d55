// modelina.mjs java|typescript OUT DOCUMENT...
import { JavaFileGenerator, JAVA_JACKSON_PRESET, TypeScriptFileGenerator } from "@asyncapi/modelina";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const [language, out, ...documents] = process.argv.slice(2);
for (const document of documents) {
  const name = basename(document, ".json");
  const input = JSON.parse(readFileSync(document, "utf8"));
  if (language === "java") {
    const generator = new JavaFileGenerator({ presets: [JAVA_JACKSON_PRESET], collectionType: "List" });
    await generator.generateToFiles(input, `${out}/${name}`, { packageName: `peer.${name}` });
  } else {
    await new TypeScriptFileGenerator().generateToFiles(input, `${out}/${name}`, {});
  }
}
