import java.sql.*;
import java.util.*;

/** What JDBC's DatabaseMetaData says of a schema with everything in it, printed whole. Arguments: URL, user, password. */
public class JdbcCatalogs {
    private static DatabaseMetaData meta;

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            meta = connection.getMetaData();
            schema(connection);
            relations();
            columns();
            keys();
            indexes();
            routines();
            types();
            privileges();
            limits();
            columnsOfResults(connection);
        }
    }

    private static void schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : List.of(
                    "CREATE EXTENSION IF NOT EXISTS vector",
                    "CREATE SCHEMA yard",
                    "CREATE TYPE yard.mood AS ENUM ('calm', 'cross')",
                    "CREATE TYPE yard.point3 AS (x int, y numeric(6,2), label varchar(8))",
                    "CREATE DOMAIN yard.percent AS int DEFAULT 5 NOT NULL CHECK (VALUE BETWEEN 0 AND 100)",
                    "CREATE TABLE yard.owner (id serial, country char(2), name varchar(30) NOT NULL, born date, PRIMARY KEY (country, id))",
                    "COMMENT ON TABLE yard.owner IS 'who owns'",
                    "COMMENT ON COLUMN yard.owner.name IS 'as written'",
                    "CREATE TABLE yard.boat (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, country char(2), owner int, "
                        + "code text UNIQUE, length numeric(8,3) NOT NULL DEFAULT 4.5, feels yard.mood DEFAULT 'calm', share yard.percent, "
                        + "at yard.point3, seen timestamptz(3) DEFAULT now(), at_time time, with_zone timetz(0), lasts interval, "
                        + "raw bytea, mark uuid, doc jsonb, tags text[], grid int[][], ratio real, weight float8, small int2, ok bool, "
                        + "net inet, flags bit(4), more varbit, near vector(3), half halfvec(2), "
                        + "area numeric GENERATED ALWAYS AS (length + length) STORED, "
                        + "CONSTRAINT boat_owner FOREIGN KEY (country, owner) REFERENCES yard.owner (country, id) "
                        + "ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED)",
                    "CREATE TABLE yard.trip (boat bigint REFERENCES yard.boat ON DELETE CASCADE, nr int, note text, "
                        + "next_boat bigint, next_nr int, PRIMARY KEY (boat, nr), "
                        + "FOREIGN KEY (next_boat, next_nr) REFERENCES yard.trip)",
                    "CREATE UNIQUE INDEX boat_lower ON yard.boat (lower(code) DESC, length) WHERE ok",
                    "CREATE INDEX boat_tags ON yard.boat USING gin (tags)",
                    "CREATE INDEX boat_near ON yard.boat USING hnsw (near vector_l2_ops)",
                    "CREATE INDEX boat_hash ON yard.boat USING hash (mark)",
                    "CREATE VIEW yard.long_boats AS SELECT id, length FROM yard.boat WHERE length > 10",
                    "CREATE MATERIALIZED VIEW yard.sums AS SELECT country, count(*) AS n FROM yard.boat GROUP BY country",
                    "CREATE SEQUENCE yard.numbers",
                    "CREATE FUNCTION yard.add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a + b'",
                    "COMMENT ON FUNCTION yard.add(int, int) IS 'adds'",
                    "CREATE FUNCTION yard.pairs(up_to int, OUT n int, OUT word text) RETURNS SETOF record LANGUAGE sql "
                        + "AS 'SELECT g, g::text FROM generate_series(1, up_to) AS g'",
                    "CREATE FUNCTION yard.listed(at_least numeric) RETURNS TABLE (code text, length numeric) LANGUAGE sql "
                        + "AS 'SELECT code, length FROM yard.boat WHERE length >= at_least'",
                    "CREATE FUNCTION yard.boats() RETURNS SETOF yard.boat LANGUAGE sql AS 'SELECT * FROM yard.boat'",
                    "CREATE PROCEDURE yard.tidy(INOUT n int, IN why text DEFAULT 'no reason') LANGUAGE plpgsql AS 'BEGIN n := n - 1; END'",
                    "CREATE ROLE reader",
                    "GRANT USAGE ON SCHEMA yard TO reader",
                    "GRANT SELECT, INSERT ON yard.owner TO reader WITH GRANT OPTION",
                    "GRANT SELECT (id, note_is), UPDATE (note_is) ON yard.trip_notes TO reader")) {
                try {
                    statement.execute(text);
                } catch (SQLException refused) {
                    System.out.println(refused.getSQLState() + " " + refused.getMessage().replace("\n", " | "));
                }
            }
            statement.execute("GRANT SELECT (nr, note), UPDATE (note) ON yard.trip TO reader");
        }
    }

    private static void relations() throws SQLException {
        print("schemas", meta.getSchemas(null, "y%"));
        print("catalogs", meta.getCatalogs());
        print("table types", meta.getTableTypes());
        print("every kind", meta.getTables(null, "yard", null, null));
        print("tables and views", meta.getTables(null, "yard", "%", new String[] {"TABLE", "VIEW", "MATERIALIZED VIEW"}));
        print("by pattern", meta.getTables(null, "yard", "b%t", new String[] {"TABLE", "INDEX", "SEQUENCE", "TYPE"}));
        print("none", meta.getTables(null, "yard", "nothing", null));
        print("user types", meta.getUDTs(null, "yard", "%", null));
    }

    private static void columns() throws SQLException {
        print("columns", meta.getColumns(null, "yard", "%", "%"));
        print("one column", meta.getColumns(null, "yard", "owner", "na%"));
    }

    private static void keys() throws SQLException {
        for (String table : List.of("owner", "boat", "trip", "long_boats"))
            print("primary key of " + table, meta.getPrimaryKeys(null, "yard", table));
        print("imported by boat", meta.getImportedKeys(null, "yard", "boat"));
        print("imported by trip", meta.getImportedKeys(null, "yard", "trip"));
        print("exported by owner", meta.getExportedKeys(null, "yard", "owner"));
        print("exported by trip", meta.getExportedKeys(null, "yard", "trip"));
        print("between", meta.getCrossReference(null, "yard", "boat", null, "yard", "trip"));
        print("best row identifier", meta.getBestRowIdentifier(null, "yard", "owner", DatabaseMetaData.bestRowSession, true));
        print("version columns", meta.getVersionColumns(null, "yard", "owner"));
    }

    private static void indexes() throws SQLException {
        print("indexes of boat", meta.getIndexInfo(null, "yard", "boat", false, false), "pages", "cardinality");
        print("unique indexes of boat", meta.getIndexInfo(null, "yard", "boat", true, true), "pages", "cardinality");
        print("indexes of trip", meta.getIndexInfo(null, "yard", "trip", false, true), "pages", "cardinality");
    }

    private static void routines() throws SQLException {
        print("functions", meta.getFunctions(null, "yard", null), "specific_name");
        print("function columns", meta.getFunctionColumns(null, "yard", "%", "%"), "specific_name");
        print("procedures", meta.getProcedures(null, "yard", "%"), "specific_name");
        print("procedure columns", meta.getProcedureColumns(null, "yard", "tidy", "%"), "specific_name");
    }

    /** Of all types those that any server has: their number differs from one version to the next. */
    private static void types() throws SQLException {
        Set<String> known = Set.of("bool", "bytea", "int2", "int4", "int8", "text", "varchar", "bpchar", "numeric", "float4", "float8", "date",
            "time", "timetz", "timestamp", "timestamptz", "interval", "uuid", "json", "jsonb", "bit", "varbit", "inet", "cidr", "oid", "name",
            "serial", "bigserial", "smallserial", "_int4", "_text");
        SortedSet<String> lines = new TreeSet<>();
        try (ResultSet rows = meta.getTypeInfo()) {
            while (rows.next()) {
                if (known.contains(rows.getString("TYPE_NAME")))
                    lines.add(line(rows, Set.of()));
            }
        }
        System.out.println("-- types");
        lines.forEach(System.out::println);
    }

    private static void privileges() throws SQLException {
        print("privileges on tables", meta.getTablePrivileges(null, "yard", "owner"));
        print("privileges on columns", meta.getColumnPrivileges(null, "yard", "trip", "n%"));
    }

    private static void limits() throws SQLException {
        System.out.println("-- limits");
        System.out.println(meta.getMaxColumnNameLength() + " " + meta.getMaxIndexLength() + " " + meta.getMaxColumnsInIndex() + " "
            + meta.getMaxRowSize() + " " + meta.getMaxConnections() + " " + meta.getDefaultTransactionIsolation() + " "
            + meta.supportsMultipleTransactions() + " " + meta.supportsStoredFunctionsUsingCallSyntax() + " "
            + meta.supportsRefCursors() + " " + meta.getIdentifierQuoteString() + " " + meta.getSearchStringEscape());
    }

    private static void columnsOfResults(Connection connection) throws SQLException {
        System.out.println("-- columns of a result");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT b.*, o.name AS owner_name, t.n, b.length + 1 AS longer "
                    + "FROM yard.boat AS b LEFT JOIN yard.owner AS o USING (country), LATERAL (SELECT b.id AS n) AS t")) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                System.out.println(columns.getColumnLabel(i) + " " + columns.getColumnName(i) + " " + columns.getSchemaName(i) + "."
                    + columns.getTableName(i) + " " + columns.getColumnTypeName(i) + " " + columns.getColumnType(i) + " "
                    + columns.getColumnClassName(i) + " " + columns.getPrecision(i) + " " + columns.getScale(i) + " "
                    + columns.getColumnDisplaySize(i) + " " + columns.isNullable(i) + " " + columns.isAutoIncrement(i) + " "
                    + columns.isSigned(i) + " " + columns.isCurrency(i) + " " + columns.isCaseSensitive(i));
            }
        }
    }

    private static void print(String title, ResultSet rows, String... withoutColumns) throws SQLException {
        Set<String> without = Set.of(withoutColumns);
        ResultSetMetaData columns = rows.getMetaData();
        StringJoiner names = new StringJoiner(" | ", "-- " + title + ": ", "");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!without.contains(columns.getColumnLabel(i).toLowerCase()))
                names.add(columns.getColumnLabel(i));
        }
        System.out.println(names);
        while (rows.next())
            System.out.println(line(rows, without));
        rows.close();
    }

    private static String line(ResultSet rows, Set<String> without) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringJoiner line = new StringJoiner(" | ");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!without.contains(columns.getColumnLabel(i).toLowerCase()))
                line.add(rows.getString(i));
        }
        return line.toString();
    }
}
