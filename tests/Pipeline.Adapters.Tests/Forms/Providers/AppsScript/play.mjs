// Runs Send.gs among stand-ins of the services that Apps Script gives it. Reads the form, its responses and the answers of the pipeline from the standard input,
// and writes every request that left and what still waits.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const { form, responses, statuses, secret, hours } = JSON.parse(readFileSync(0, 'utf8'));
const properties = new Map([['HOOK_URL', 'https://example.com/api/hooks/form'], ['HOOK_SECRET', secret]]);
const sent = [];
const signed = (bytes) => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
const plain = (bytes) => Buffer.from(bytes.map((byte) => byte & 255));

const itemOf = (item) => ({
  getId: () => item.id,
  getTitle: () => item.title,
  getType: () => item.type,
  asGridItem: () => ({ getRows: () => item.rows }),
  asCheckboxGridItem: () => ({ getRows: () => item.rows }),
});
const responseOf = (response) => ({
  getId: () => response.id,
  getTimestamp: () => new Date(response.at),
  getItemResponses: () => form.items.filter((item) => item.id in response.answers)
    .map((item) => ({ getItem: () => itemOf(item), getResponse: () => response.answers[item.id] })),
});
const active = { getId: () => form.id, getResponse: (id) => responseOf(responses.find((response) => response.id === id)) };

const context = createContext({
  console: { log: () => undefined },
  FormApp: { ItemType: { GRID: 'GRID', CHECKBOX_GRID: 'CHECKBOX_GRID' }, getActiveForm: () => active },
  PropertiesService: {
    getScriptProperties: () => ({
      getProperty: (name) => properties.get(name) ?? null,
      getProperties: () => Object.fromEntries(properties),
      setProperty: (name, value) => properties.set(name, value),
      deleteProperty: (name) => properties.delete(name),
    }),
  },
  UrlFetchApp: {
    fetch: (url, options) => {
      sent.push({ url, contentType: options.contentType, headers: options.headers, body: plain(options.payload).toString('base64') });
      const status = statuses.length > 0 ? statuses.shift() : 202;
      return { getResponseCode: () => status, getContentText: () => '' };
    },
  },
  Utilities: {
    sleep: () => undefined,
    newBlob: (text) => ({ getBytes: () => signed(Buffer.from(text, 'utf8')) }),
    base64Decode: (text) => signed(Buffer.from(text, 'base64')),
    base64Encode: (bytes) => plain(bytes).toString('base64'),
    computeHmacSha256Signature: (value, key) => signed(createHmac('sha256', plain(key)).update(plain(value)).digest()),
  },
});
runInContext(readFileSync(new URL('Send.gs', import.meta.url), 'utf8'), context);
for (const response of responses) context.onSubmit({ source: active, response: responseOf(response) });
for (let hour = 0; hour < hours; hour++) context.sendWaiting();
process.stdout.write(JSON.stringify({ sent, waiting: [...properties.keys()].filter((key) => key.startsWith('waiting:')).length }));
