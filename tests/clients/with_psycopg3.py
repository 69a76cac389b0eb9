"""psycopg 3: prepared statements, pipelines, binary results and COPY, types looked up by name. Arguments: a connection string."""
import datetime
import sys

import psycopg
from psycopg import sql
from psycopg.rows import dict_row, namedtuple_row
from psycopg.types import TypeInfo
from psycopg.types.composite import CompositeInfo, register_composite
from psycopg.types.enum import EnumInfo, register_enum
from psycopg.types.json import Jsonb

connection = psycopg.connect(sys.argv[1], autocommit=True)
connection.execute("CREATE EXTENSION IF NOT EXISTS vector")
connection.execute("CREATE TYPE mood AS ENUM ('sad', 'glad')")
connection.execute("CREATE TYPE place AS (street text, number int)")
connection.execute(
    "CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, feels mood, home place, "
    "born timestamptz, e vector(2))")

print(TypeInfo.fetch(connection, "vector").name, TypeInfo.fetch(connection, "nothing"))
mood = EnumInfo.fetch(connection, "mood")
register_enum(mood, connection)
print(mood.labels)
place = CompositeInfo.fetch(connection, "place")
register_composite(place, connection)
print(place.field_names)

with connection.cursor() as cursor:
    cursor.executemany(
        "INSERT INTO people (name, feels, home, born, e) VALUES (%s, %s, %s, %s, %s)",
        [(name, mood.enum.glad, place.python_type("Main St", i), datetime.datetime(2000, 1, i + 1, tzinfo=datetime.timezone.utc),
          f"[{i},{i * i}]") for i, name in enumerate(["Ann", "Bob", "Cid"])])
    print(cursor.rowcount)

for binary in (False, True):
    with connection.cursor(binary=binary, row_factory=namedtuple_row) as cursor:
        cursor.execute("SELECT id, name, feels, home, born AT TIME ZONE 'UTC' AS born, ARRAY[1, NULL, 3] AS few, 1.50 AS price "
                       "FROM people WHERE name = ANY(%s) ORDER BY id", (["Ann", "Cid"],))
        for row in cursor:
            print(row.id, row.name, row.feels.name, tuple(row.home), row.born, row.few, row.price)

for turn in range(7):  # the sixth is prepared
    row = connection.execute("SELECT name FROM people ORDER BY e <-> %s::vector LIMIT 1", (f"[{turn % 3},{turn}]",)).fetchone()
print(row)

with connection.pipeline():
    first = connection.execute("SELECT %s + 1", (41,))
    second = connection.cursor(row_factory=dict_row).execute("SELECT %s::jsonb AS j", (Jsonb({"a": [1, 2]}),))
    print(first.fetchone(), second.fetchone())

with connection.cursor() as cursor:
    with cursor.copy("COPY people (name, e) FROM STDIN (FORMAT BINARY)") as copy:
        copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8) + b"\x00\x02\x00\x00\x00\x03Dot\x00\x00\x00\x0c"
                   + b"\x00\x02\x00\x00\x3f\x80\x00\x00\x40\x00\x00\x00" + b"\xff\xff")
    with cursor.copy("COPY people (name, feels) FROM STDIN") as copy:
        copy.write_row(["Eve\t1", "sad"])
        copy.write_row(["Fay", None])
    with cursor.copy("COPY (SELECT name, feels, e FROM people WHERE id > 2 ORDER BY id) TO STDOUT") as copy:
        print([row for row in copy.rows()])

with connection.transaction():
    try:
        with connection.transaction():
            connection.execute("DELETE FROM people")
            connection.execute("SELECT 1 / 0")
    except psycopg.errors.DivisionByZero as failure:
        print(failure.sqlstate, failure.diag.severity)
    with connection.cursor(name="server") as cursor:
        cursor.execute("SELECT n FROM generate_series(1, %s) AS n", (250,))
        print(len(cursor.fetchmany(100)), len(cursor.fetchall()))
print(connection.execute("SELECT count(*) FROM people").fetchone())

print(connection.execute(
    sql.SQL("SELECT {} FROM {} WHERE id = 1").format(sql.Identifier("name"), sql.Identifier("public", "people"))).fetchone())
try:
    connection.execute("SELECT %s::int", ("x",))
except psycopg.errors.InvalidTextRepresentation as failure:
    print(failure.diag.message_primary)
heard = []
connection.add_notify_handler(lambda note: heard.append((note.channel, note.payload)))
connection.execute("LISTEN news")
connection.execute("NOTIFY news, 'hello'")
connection.execute("SELECT 1")
print(heard)
print(connection.info.encoding, connection.info.transaction_status.name, connection.info.parameter_status("TimeZone") is not None)
