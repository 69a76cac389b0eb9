// Writes the expected output of golden scripts: runs each statement on a real PostgreSQL 18 with pgvector (PGlite)
// and puts everything a client sees below it. Usage: node oracle.mjs SCRIPT...
//
// A script is comments (#), statements (from "> " to the next line that starts otherwise than two blanks) and, below each
// statement, its expected output ("-- "), which this program replaces. Scripts run in a database of their own each.
// Lines of "< " behind COPY ... FROM STDIN are its data, of "<x " in hexadecimal.
import { readFileSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';

// Extensions beside vector are loaded where a script creates them.
const contrib = ['btree_gin', 'btree_gist', 'citext', 'fuzzystrmatch', 'pg_trgm', 'pgcrypto', 'unaccent'];

async function extensionsOf(text) {
  const found = { vector };
  for (const name of contrib.filter(each => text.includes(` ${each}`)))
    found[name] = (await import(`@electric-sql/pglite/contrib/${name}`))[name];
  return found;
}

const typeNames = new Map();

function queryMessage(sql) {
  const body = Buffer.from(sql + '\0', 'utf8');
  const message = Buffer.alloc(5 + body.length);
  message[0] = 'Q'.charCodeAt(0);
  message.writeInt32BE(4 + body.length, 1);
  body.copy(message, 5);
  return message;
}

function* messages(bytes) {
  const buffer = Buffer.from(bytes);
  for (let at = 0; at < buffer.length;) {
    const length = buffer.readInt32BE(at + 1);
    yield [String.fromCharCode(buffer[at]), buffer.subarray(at + 5, at + 1 + length)];
    at += 1 + length;
  }
}

function cstring(body, at) {
  const end = body.indexOf(0, at);
  return [body.toString('utf8', at, end), end + 1];
}

function columns(body) {
  const found = [];
  let at = 2;
  for (let i = 0; i < body.readInt16BE(0); i++) {
    const [name, next] = cstring(body, at);
    found.push({ name, type: body.readUInt32BE(next + 6) });
    at = next + 18;
  }
  return found;
}

function values(body) {
  const found = [];
  let at = 2;
  for (let i = 0; i < body.readInt16BE(0); i++) {
    const length = body.readInt32BE(at);
    at += 4;
    found.push(length < 0 ? 'NULL' : visible(body.toString('utf8', at, at + length)));
    at += Math.max(length, 0);
  }
  return found;
}

// One row is one line: what would break that is shown escaped.
const visible = text => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

function fields(body) {
  const found = {};
  for (let at = 0; body[at] !== 0;) {
    const code = String.fromCharCode(body[at]);
    [found[code], at] = cstring(body, at + 1);
  }
  return found;
}

function complaint(error) {
  const at = error.P ? ` at ${error.P}` : '';
  const lines = [`${error.V ?? error.S} ${error.C}${at}: ${visible(error.M)}`];
  if (error.D) lines.push(`DETAIL: ${visible(error.D)}`);
  if (error.H) lines.push(`HINT: ${visible(error.H)}`);
  return lines;
}

async function learnTypes(db) {
  const { rows } = await db.query("SELECT oid, format_type(oid, NULL) AS name FROM pg_type");
  for (const { oid, name } of rows) typeNames.set(Number(oid), name);
}

// What COPY ... FROM STDIN reads is a file to this server; positions behind its name are moved back.
async function ask(db, sql, data) {
  if (data === null) return [await db.execProtocolRaw(queryMessage(sql)), position => position];
  const at = sql.search(/\bSTDIN\b/);
  await db._handleBlob(new Blob([data]));
  const answer = await db.execProtocolRaw(queryMessage(sql.replace(/\bSTDIN\b/, "'/dev/blob'")));
  return [answer, position => position > at ? position - "'/dev/blob'".length + 'STDIN'.length : position];
}

async function run(db, sql, data = null) {
  const lines = [];
  let isBinary = false;
  const [answer, place] = await ask(db, sql, data);
  for (const [tag, body] of messages(answer)) {
    if (tag === 'T') {
      const described = columns(body);
      if (described.some(column => !typeNames.has(column.type))) await learnTypes(db);
      lines.push(described.map(column => `${column.name}:${typeNames.get(column.type)}`).join(' | '));
    } else if (tag === 'D') {
      lines.push(values(body).join(' | '));
    } else if (tag === 'C') {
      lines.push(cstring(body, 0)[0]);
    } else if (tag === 'I') {
      lines.push('EMPTY');
    } else if (tag === 'E' || tag === 'N') {
      const error = fields(body);
      if (error.P) error.P = place(Number(error.P));
      lines.push(...complaint(error));
      if (data !== null && error.W) lines.push(`CONTEXT: ${visible(error.W)}`);
    } else if (tag === 'H') {
      isBinary = body[0] === 1;
    } else if (tag === 'd') {
      lines.push(isBinary ? body.toString('hex') : visible(body.toString('utf8')));
    }
  }
  return lines;
}

const dataOf = line => line.startsWith('<x') ? Buffer.from(line.slice(3), 'hex') : Buffer.from(line.slice(2) + '\n', 'utf8');

async function rewrite(path) {
  const db = await PGlite.create({ extensions: await extensionsOf(readFileSync(path, 'utf8')) });
  typeNames.clear(); // an extension's types have other numbers in each script
  await learnTypes(db);
  const written = [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].startsWith('-- ') || lines[i] === '--') continue;
    written.push(lines[i]);
    if (!lines[i].startsWith('> ')) continue;
    let sql = lines[i].slice(2);
    while (lines[i + 1]?.startsWith('  ')) {
      written.push(lines[++i]);
      sql += '\n' + lines[i].slice(2);
    }
    let data = null;
    while (lines[i + 1]?.startsWith('<')) {
      written.push(lines[++i]);
      data = Buffer.concat([data ?? Buffer.alloc(0), dataOf(lines[i])]);
    }
    for (const line of await run(db, sql, data)) written.push(`-- ${line}`.trimEnd());
  }
  writeFileSync(path, written.join('\n') + '\n');
  await db.close();
}

for (const path of process.argv.slice(2)) {
  try {
    await rewrite(path);
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    process.exitCode = 1;
  }
}
