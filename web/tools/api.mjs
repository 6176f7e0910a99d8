import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

/** Types of a service's interface, from the document that it serves and that is kept in web/api. */
export async function types(service, folder = 'api') {
  const document = JSON.parse(readFileSync(join(folder, `${service}.json`), 'utf8'));
  return `// Made by \`npm run api\` from api/${service}.json; not to be edited.\n${astToString(await openapi(document))}`;
}

export const services = (folder = 'api') =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));

export const fileOf = (service) => `src/${service}/api.gen.ts`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const service of services()) {
    mkdirSync(dirname(fileOf(service)), { recursive: true });
    writeFileSync(fileOf(service), await types(service));
  }
