// Reads files as an ordinary YAML editor does. Each line of the input is a file, with the schema behind a tab where its first
// line does not name one. Answers with a line of JSON for each: what the editor would underline.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const Ajv = require("ajv");
const { parse } = require("yaml");
const validators = new Map();

const schemaAt = (path) => {
  if (!validators.has(path)) validators.set(path, new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(path, "utf8"))));
  return validators.get(path);
};

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [file, named] = line.split("\t");
  const text = readFileSync(file, "utf8");
  const validate = schemaAt(named ?? resolve(dirname(file), /^# yaml-language-server: \$schema=(\S+)/.exec(text)[1]));
  let errors = [];
  try {
    if (!validate(parse(text))) errors = validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  } catch (error) {
    errors = [`not YAML: ${error.message.split("\n")[0]}`];
  }
  console.log(JSON.stringify({ file, errors }));
}
