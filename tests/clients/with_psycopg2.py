"""psycopg2: what an application does with it, printed line by line. Arguments: a connection string."""
import sys

import psycopg2
import psycopg2.errors
import psycopg2.extras

connection = psycopg2.connect(sys.argv[1])
psycopg2.extras.register_uuid()
cursor = connection.cursor()

cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")
cursor.execute(
    "CREATE TABLE books (id serial PRIMARY KEY, title text NOT NULL UNIQUE, price numeric(8,2), tags text[], "
    "about jsonb, out date, e vector(3))")
psycopg2.extras.execute_values(
    cursor, "INSERT INTO books (title, price, tags, about, out, e) VALUES %s",
    [("Emma", 9.5, ["novel", "it's"], psycopg2.extras.Json({"pages": 474}), "1815-12-23", "[1,0,0]"),
     ("Walden", None, [], None, "1854-08-09", "[0,1,0]"),
     ("100%", 3, None, psycopg2.extras.Json([1, None, "x"]), None, "[0,0,1]")])
connection.commit()

cursor.execute("SELECT * FROM books WHERE price > %s OR title LIKE %s ORDER BY id", (5, "1%"))
print([column.name for column in cursor.description], [column.type_code for column in cursor.description][:6])
for row in cursor.fetchall():
    print(row)

cursor.execute("SELECT title, e <-> %s::vector AS far FROM books ORDER BY e <-> %s::vector LIMIT 2", ("[1,1,0]", "[1,1,0]"))
print(cursor.fetchall(), cursor.rowcount, cursor.statusmessage)

rows = connection.cursor(name="many", scrollable=True)
rows.execute("SELECT n, n * n FROM generate_series(1, 5000) AS n")
print(sum(row[1] for row in rows))
rows.scroll(-5001)
print(rows.fetchone())
rows.close()

try:
    cursor.execute("INSERT INTO books (title) VALUES ('Emma')")
except psycopg2.errors.UniqueViolation as failure:
    print(failure.pgcode, failure.diag.constraint_name, failure.diag.table_name, failure.diag.message_detail)
connection.rollback()

try:
    cursor.execute("SELECT nope FROM books")
except psycopg2.errors.UndefinedColumn as failure:
    print(failure.diag.message_primary, failure.diag.statement_position)
connection.rollback()

with connection, connection.cursor() as inner:
    inner.execute("SAVEPOINT here")
    inner.execute("DELETE FROM books")
    inner.execute("ROLLBACK TO SAVEPOINT here")
    inner.execute("UPDATE books SET price = price * 2 RETURNING id, price")
    print(inner.fetchall())

with open(sys.argv[2], "w+", encoding="utf-8") as file:
    cursor.copy_expert("COPY (SELECT id, title, tags FROM books ORDER BY id) TO STDOUT WITH CSV HEADER", file)
    file.seek(0)
    print(file.read().splitlines())
    file.seek(0)
    cursor.execute("CREATE TEMP TABLE copied (id int, title text, tags text[])")
    cursor.copy_expert("COPY copied FROM STDIN WITH CSV HEADER", file)
    cursor.execute("SELECT count(*), max(title COLLATE \"C\") FROM copied")
    print(cursor.fetchone())

cursor.callproc("upper", ["straße"])
print(cursor.fetchone())
cursor.execute("SELECT %s::uuid, %s::interval, %s, %s", (
    "00000000-0000-0000-0000-00000000000a", "1 day 02:03:04", b"\x00\xff", None))
row = cursor.fetchone()
print(row[0], row[1], bytes(row[2]), row[3])

connection.commit()
connection.autocommit = True
cursor.execute("LISTEN news")
cursor.execute("SELECT pg_notify('news', 'hello')")
connection.poll()
print([(note.channel, note.payload) for note in connection.notifies])
cursor.execute("DO $$ BEGIN RAISE NOTICE 'for %', current_user; END $$")
print(connection.notices[-1].strip())
connection.set_session(isolation_level="SERIALIZABLE", readonly=True)
cursor.execute("SHOW transaction_isolation")
print(cursor.fetchone())
print(connection.encoding, connection.info.transaction_status, connection.info.server_version >= 150000)
