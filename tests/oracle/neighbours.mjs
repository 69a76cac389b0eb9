// The nearest neighbours of some word vectors among the first ROWS of the package's, by PostgreSQL with pgvector (PGlite), as JSON:
// { "<->": [[[id, distance], ...], ...], "<#>": ..., "<=>": ..., "<+>": ... }, one list per query. No index: exact answers.
// Usage: node neighbours.mjs WORDS.json ROWS QUERIES K
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';

const [path, rows, queries, k] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const words = Object.values(JSON.parse(readFileSync(path, 'utf8')).vectors).slice(0, rows + queries);
const text = numbers => `[${numbers.slice(0, 100).join(',')}]`;

const db = await PGlite.create({ extensions: { vector } });
await db.exec('CREATE EXTENSION vector; CREATE TABLE words (id int, embedding vector(100))');
const lines = words.slice(0, rows).map((numbers, id) => `${id}\t${text(numbers)}`).join('\n') + '\n';
await db.query("COPY words FROM '/dev/blob'", [], { blob: new Blob([lines]) });

const answers = {};
for (const operator of ['<->', '<#>', '<=>', '<+>']) {
  answers[operator] = [];
  for (const query of words.slice(rows, rows + queries)) {
    const found = await db.query(
      `SELECT id, embedding ${operator} $1::vector AS distance FROM words ORDER BY embedding ${operator} $1::vector LIMIT ${k}`, [text(query)]);
    answers[operator].push(found.rows.map(row => [row.id, row.distance]));
  }
}
console.log(JSON.stringify(answers));
await db.close();
