"""What programs do over ODBC, in each of the driver's ways to fetch and to prepare. Argument: the source without its options."""
import datetime
import decimal
import sys
import uuid

import pyodbc

pyodbc.pooling = False
source = sys.argv[1]


def connect(options=""):
    return pyodbc.connect(source + ";" + options, autocommit=True, timeout=120)


def attempt(title, step):
    try:
        step()
    except pyodbc.Error as failure:
        print(title + ":", failure.args[0], failure.args[1].split("; Error while")[0].split(";\nError while")[0].replace("\n", " | "))


def show(title, cursor, leave_out=()):
    names = [column[0] for column in cursor.description]
    kept = [i for i, name in enumerate(names) if name not in leave_out]
    print("--", title, "|", " ".join(names[i] for i in kept))
    for row in cursor.fetchall():
        print(" | ".join(repr(row[i]) for i in kept))


def schema(connection):
    for text in """
        CREATE EXTENSION IF NOT EXISTS vector
        DROP SCHEMA IF EXISTS dock CASCADE
        CREATE SCHEMA dock
        CREATE TYPE dock.mood AS ENUM ('calm', 'cross')
        CREATE DOMAIN dock.share AS numeric(5,2) CHECK (VALUE >= 0)
        CREATE TABLE dock.owner (country char(2), id int, name varchar(30) NOT NULL, PRIMARY KEY (country, id))
        CREATE TABLE dock.boat (id serial PRIMARY KEY, country char(2), owner int, code text UNIQUE, length numeric(8,3) DEFAULT 4.5,
            ok bool DEFAULT true, small int2, big int8, ratio real, weight float8, born date, at time, seen timestamp, seen_tz timestamptz,
            raw bytea, mark uuid, doc jsonb, tags text[], feels dock.mood, part dock.share, near vector(3), note text, lasts interval,
            CONSTRAINT boat_owner FOREIGN KEY (country, owner) REFERENCES dock.owner ON DELETE CASCADE)
        COMMENT ON TABLE dock.boat IS 'what swims'
        COMMENT ON COLUMN dock.boat.code IS 'painted on'
        CREATE INDEX boat_length ON dock.boat (length DESC, code)
        CREATE VIEW dock.long_boats AS SELECT id, length FROM dock.boat WHERE length > 10
        CREATE FUNCTION dock.add(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b'
        CREATE PROCEDURE dock.tidy(INOUT n int) LANGUAGE plpgsql AS 'BEGIN n := n - 1; END'
        """.replace(",\n            ", ", ").strip().split("\n"):
        connection.execute(text.strip())


def catalogs(connection):
    cursor = connection.cursor()
    show("tables", cursor.tables(schema="dock"))
    show("views", cursor.tables(schema="dock", tableType="VIEW"))
    show("by pattern", cursor.tables(table="b%t", schema="d_ck"))
    show("columns", cursor.columns(table="boat", schema="dock"), leave_out=("table oid", "field_type"))
    show("one column", cursor.columns(table="owner", schema="dock", column="na%"), leave_out=("table oid", "field_type"))
    show("primary keys", cursor.primaryKeys("owner", schema="dock"))
    show("foreign keys of", cursor.foreignKeys(foreignTable="boat", foreignSchema="dock"))
    show("foreign keys to", cursor.foreignKeys(table="owner", schema="dock"))
    show("indexes", cursor.statistics("boat", schema="dock"))
    show("unique indexes", cursor.statistics("boat", schema="dock", unique=True))
    show("row id", cursor.rowIdColumns("owner", schema="dock"))
    show("row version", cursor.rowVerColumns("owner", schema="dock"))
    show("procedures", cursor.procedures(schema="dock"))
    show("procedure columns", cursor.procedureColumns(procedure="add", schema="dock"))
    cursor.getTypeInfo(pyodbc.SQL_INTEGER)
    show("type", cursor)
    cursor.getTypeInfo(pyodbc.SQL_VARCHAR)
    show("type", cursor)
    for about in (pyodbc.SQL_DBMS_NAME, pyodbc.SQL_IDENTIFIER_QUOTE_CHAR, pyodbc.SQL_MAX_IDENTIFIER_LEN, pyodbc.SQL_TXN_CAPABLE,
                  pyodbc.SQL_DEFAULT_TXN_ISOLATION, pyodbc.SQL_MAX_COLUMNS_IN_INDEX, pyodbc.SQL_SEARCH_PATTERN_ESCAPE):
        print(connection.getinfo(about))


def values(connection):
    cursor = connection.cursor()
    row = (1, "GR", None, "größe 'x' \\ \u20ac", decimal.Decimal("12345.125"), False, -7, 2**62, 1.5, 1e300, datetime.date(2024, 2, 29),
           datetime.time(13, 14, 15), datetime.datetime(2024, 2, 29, 1, 2, 3, 456789), datetime.datetime(2024, 10, 27, 1, 30), b"\0\x01\xff\\",
           uuid.UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"), '{"a": [1, 2.50]}', '{a,"b,c",NULL}', "cross", decimal.Decimal("7.25"), "[1,2,3]",
           "x" * 5000, "1 day 02:03:04")
    marks = ", ".join("?" * len(row))
    attempt("insert", lambda: print(cursor.execute("INSERT INTO dock.boat VALUES (" + marks + ")", row).rowcount))
    attempt("nulls", lambda: cursor.execute("INSERT INTO dock.boat (id, code, ok, raw) VALUES (?, ?, ?, ?)", 2, None, None, None))
    show("values", cursor.execute("SELECT * FROM dock.boat ORDER BY id"))
    show("filters", cursor.execute(
        "SELECT id FROM dock.boat WHERE code = ? AND length > ? AND seen < ? AND born = ? AND ok = ? AND big > ? AND mark = ?",
        row[3], 4.5, datetime.datetime(2025, 1, 1), datetime.date(2024, 2, 29), False, 1, row[15]))
    show("nearest", cursor.execute("SELECT id, near <-> ? AS d FROM dock.boat WHERE near IS NOT NULL ORDER BY near <-> ? LIMIT 2",
                                   "[1,2,4]", "[1,2,4]"))
    show("unknown", cursor.execute("SELECT ? AS a, ?::int + 1 AS b, coalesce(?, 'none') AS c", "text", 41, None))
    for column in cursor.execute("SELECT id, code, length, ok, born, seen, raw, mark, near, ratio, big, tags FROM dock.boat").description:
        print(column[0], column[1].__name__, *column[2:])
    connection.execute("DELETE FROM dock.boat")


def many(connection):
    cursor = connection.cursor()
    rows = [(i, "code %d" % i, decimal.Decimal(i) / 4, i % 3 == 0) for i in range(250)]
    cursor.executemany("INSERT INTO dock.boat (id, code, length, ok) VALUES (?, ?, ?, ?)", rows)
    cursor.fast_executemany = True
    attempt("fast", lambda: cursor.executemany(
        "INSERT INTO dock.boat (id, code, length) VALUES (?, ?, ?)", [(1000 + i, "fast %d" % i, 0.5) for i in range(50)]))
    cursor.execute("SELECT id, code FROM dock.boat ORDER BY id")
    print(len(cursor.fetchmany(120)), len(cursor.fetchmany(100)), len(cursor.fetchall()))
    cursor.execute("SELECT g, repeat('x', 3000) FROM generate_series(1, 500) AS g")
    print(sum(row[0] + len(row[1]) for row in cursor))
    cursor.execute("SELECT g FROM generate_series(1, 100000) AS g")
    print(cursor.fetchone()[0])
    cursor.close()
    print(connection.execute("UPDATE dock.boat SET ok = NOT ok WHERE id < 10").rowcount,
          connection.execute("DELETE FROM dock.boat").rowcount)


def transactions(connection):
    connection.autocommit = False
    cursor = connection.cursor()
    cursor.execute("INSERT INTO dock.owner VALUES ('AT', 1, 'Ann')")
    connection.rollback()
    print(cursor.execute("SELECT count(*) FROM dock.owner").fetchval())
    cursor.execute("INSERT INTO dock.owner VALUES ('AT', 1, 'Ann')")
    attempt("twice", lambda: cursor.execute("INSERT INTO dock.owner VALUES ('AT', 1, 'Bea')"))
    attempt("after", lambda: print(cursor.execute("SELECT count(*) FROM dock.owner").fetchval()))
    connection.rollback()
    connection.set_attr(pyodbc.SQL_ATTR_TXN_ISOLATION, pyodbc.SQL_TXN_SERIALIZABLE)
    print(cursor.execute("SHOW transaction_isolation").fetchval())
    connection.commit()
    connection.set_attr(pyodbc.SQL_ATTR_TXN_ISOLATION, pyodbc.SQL_TXN_READ_COMMITTED)
    connection.autocommit = True


def failures(connection):
    cursor = connection.cursor()
    for text in ("SELECT nothing", "SELECT * FROM nowhere", "SELEC", "SELECT 1/0", "SELECT 'x'::int", "SELECT '[1]'::vector(2)",
                 "INSERT INTO dock.boat (owner, country) VALUES (1, 'XX')", "INSERT INTO dock.boat (feels) VALUES ('sad')",
                 "INSERT INTO dock.boat (part) VALUES (-1)", "INSERT INTO dock.owner VALUES ('TOO LONG', 1, 'x')"):
        attempt(text, lambda text=text: cursor.execute(text).fetchall())
    attempt("bad parameter", lambda: cursor.execute("SELECT ?::int", "x").fetchall())
    cursor.execute("DROP TABLE IF EXISTS not_there")
    print(cursor.execute("SELECT 1 AS a; SELECT 2 AS a").fetchval(), cursor.nextset() and cursor.fetchval(), cursor.nextset())


def calls(connection):
    cursor = connection.cursor()
    attempt("escape", lambda: print(cursor.execute("{? = call dock.add(?, ?)}", 0, 1, 2).fetchall()))
    attempt("call", lambda: print(cursor.execute("{call dock.add(?, ?)}", 20, 22).fetchall()))
    attempt("procedure", lambda: print(cursor.execute("CALL dock.tidy(?)", 8).fetchall()))
    attempt("functions", lambda: print(cursor.execute(
        "SELECT {fn ucase('abc')}, {fn length('abcd')}, {d '2024-01-02'}, {ts '2024-01-02 03:04:05'}, {fn ifnull(NULL, 'z')}").fetchall()))


def main():
    connection = connect()
    schema(connection)
    catalogs(connection)
    failures(connection)
    calls(connection)
    connection.close()
    for options in ("", "UseServerSidePrepare=0", "UseDeclareFetch=1;Fetch=40", "BoolsAsChar=0", "ByteaAsLongVarBinary=1;TextAsLongVarchar=0",
                    "Protocol=7.4-1;UseServerSidePrepare=1", "Protocol=7.4-2", "UniqueIndex=1;UpdatableCursors=1", "SSLmode=require",
                    "MaxVarcharSize=100;UnknownSizes=1", "LFConversion=0;TrueIsMinus1=1", "RowVersioning=1;ShowSystemTables=1"):
        print("==", options)
        connection = connect(options)
        values(connection)
        many(connection)
        transactions(connection)
        connection.close()


main()
